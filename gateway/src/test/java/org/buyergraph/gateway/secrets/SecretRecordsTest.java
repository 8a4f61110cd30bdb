package org.buyergraph.gateway.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.buyergraph.gateway.architecture.ProductionClasses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** A record that holds a secret does not tell it, wherever it is printed by chance. */
class SecretRecordsTest {
    private static final String SECRET = "s3cret-of-a-length-that-every-setting-takes-xxxxxxxxxxxxxxxxxxxx";
    private static final Pattern SECRETS =
            Pattern.compile("(?i).*(secret|password|signature|signingKey|privateKey|activationCode|token)$");

    /** A link opens what it is for, so it is a secret as a whole. */
    private static final Set<String> WHOLE = Set.of("DocumentLink.url", "Pass.headers", "PurgeProperties.keys");

    static List<Class<?>> records() {
        return ProductionClasses.all().stream()
                .filter(type -> type.isRecord())
                .<Class<?>>map(type -> type.reflect())
                .filter(type -> secrets(type).findAny().isPresent())
                .toList();
    }

    @Test
    void theRecordsWithSecretsAreFound() {
        assertThat(records())
                .extracting(Class::getSimpleName)
                .contains(
                        "DocumentProperties",
                        "CursorProperties",
                        "LinkSignature",
                        "DocumentLink",
                        "LicenseGrant",
                        "ZuoraProperties",
                        "SalesforceProperties",
                        "GitlabProperties");
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordDoesNotTellItsSecrets(Class<?> type) throws Exception {
        assertThat(make(type).toString()).doesNotContain(SECRET);
    }

    private static Stream<RecordComponent> secrets(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(component -> isSecret(type, component));
    }

    private static boolean isSecret(Class<?> type, RecordComponent component) {
        boolean named = component.getType() == String.class
                && SECRETS.matcher(component.getName()).matches();
        return named || WHOLE.contains(type.getSimpleName() + "." + component.getName());
    }

    private static Object make(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] =
                    isSecret(type, components[i]) ? secret(components[i].getType()) : harmless(components[i].getType());
        }
        return constructor.newInstance(values);
    }

    private static Object secret(Class<?> type) {
        if (type == URI.class) {
            return URI.create("http://localhost/" + SECRET);
        }
        return type == Map.class ? Map.of("Authorization", SECRET) : SECRET;
    }

    private static @Nullable Object harmless(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return "http://localhost";
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(1);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == URI.class) {
            return URI.create("http://localhost");
        }
        if (type == DataSize.class) {
            return DataSize.ofMegabytes(1);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == Set.class ? Set.of() : null;
    }
}
