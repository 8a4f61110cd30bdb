package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.architecture.ProductionClasses;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.data.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** Whatever can be asked or shown has a rule of its own that says who may see it. */
class VisibilityRulesTest {
    /** Types that tell nothing by themselves: they are seen by whoever sees the record that they are part of. */
    private static final Set<String> VALUES = Set.of(
            "AccountDisagreements",
            "ActionAnswer",
            "ActionChange",
            "ActionOutcome",
            "ActionPreview",
            "ActivationLimit",
            "Address",
            "Attention",
            "BilledInvoice",
            "Billing",
            "BuyerHit",
            "BuyerSearchResult",
            "Charge",
            "ChargeSegment",
            "Contact",
            "CreditApplication",
            "Disagreement",
            "FeatureAvailability",
            "InvoicePdf",
            "LicenseAddOn",
            "LicenseSeats",
            "LicenseTrueUp",
            "Licensee",
            "Money",
            "NamespaceCompute",
            "NamespaceOwner",
            "NamespaceSeats",
            "NextInvoice",
            "Notice",
            "NoticeRemedy",
            "OrderChange",
            "Partner",
            "PartnerCustomer",
            "Trial",
            "PlanPrice",
            "PreviewedInvoice",
            "PreviewedLine",
            "UnitPrice",
            "UserError",
            "PriceTier",
            "Renewal",
            "RenewalMail",
            "RenewalDue",
            "RenewalTotal",
            "Sale",
            "SearchReason",
            "Settlement",
            "SettlementNotice",
            "Statement",
            "SubscriptionActions",
            "SubscriptionFeature",
            "SubscriptionPlan",
            "SubscriptionSettings",
            "Transaction",
            "Viewer");

    /** Types that are about the graph, not about a buyer. */
    private static final Set<String> FURNITURE = Set.of("Query", "Mutation", "PageInfo");

    private static final Account SOME = new Account(
            new AccountId(Ids.account(1)),
            new AccountNumber("A1"),
            "Some",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private List<Rule<?>> rules = List.of();

    @BeforeEach
    void findTheRules() {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Rule.class));
        scanner.addExcludeFilter(new AssignableTypeFilter(SwitchedRules.Switched.class));
        scanner.addExcludeFilter(new AssignableTypeFilter(TicketRule.class)); // of a vendor that only a test has
        scanner.scan("org.buyergraph");
        context.registerBean(Clock.class, Clock::systemUTC);
        context.refresh();
        rules = context.<Rule<?>>getBeanProvider(ResolvableType.forClass(Rule.class))
                .orderedStream()
                .toList();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void whateverCanBeAskedHasOneRule() throws ReflectiveOperationException {
        assertThat(questions()).isNotEmpty();
        assertThat(withoutOneRule(questions(), subjects())).isEmpty();
    }

    @Test
    void whateverCanBeShownHasARule() throws IOException {
        assertThat(typesWithoutRule(schema())).isEmpty();
    }

    @Test
    void everyRuleIsFoundByTheGateway() {
        assertThat(rules).isNotEmpty().allMatch(rule -> rule.getClass().isAnnotationPresent(Component.class));
    }

    @Test
    void everyRuleIsAboutTheTypeThatItNames() {
        assertThat(rules).allSatisfy(rule -> assertThat(ResolvableType.forInstance(rule)
                        .as(Rule.class)
                        .getGeneric()
                        .resolve())
                .isEqualTo(rule.subject()));
    }

    /** Whoever a rule does not name sees nothing: those are told so before anything is asked. */
    @Test
    void everyKindOfViewerButSupportIsDeniedByDefault() {
        Rule<Account> silent = () -> Account.class;

        assertThat(kindsOfViewer()).allSatisfy(sight -> {
            assertThat(sight.mayBe(silent, "any key")).isEqualTo(Fact.of(false));
            assertThat(sight.show(silent, SOME).isThere()).isEqualTo(Fact.of(false));
        });
    }

    @Test
    void nobodyInParticularSeesPlansAndNothingElse() {
        assertThat(rules.stream()
                        .filter(rule ->
                                new Visibility.OfNobody().mayBe(rule, "any key").equals(Fact.of(true))))
                .singleElement()
                .isInstanceOf(PlanRule.class);
    }

    @Test
    void onlyTheSaidRulesAreForSomebodyElseThanSupport() {
        assertThat(rules.stream()
                        .filter(rule -> !(rule instanceof ForCustomers
                                || rule instanceof ForNamespaces
                                || rule instanceof ForPartners))
                        .map(rule -> rule.subject().getSimpleName()))
                .containsExactlyInAnyOrder(
                        "AccountReferences",
                        "BuyerMatch",
                        "CrmLinkCheck",
                        "EntityCheck",
                        "Opportunity",
                        "PortalAccess",
                        "SettlementRecord");
    }

    @Test
    void aQuestionWithoutARuleIsFound() throws ReflectiveOperationException {
        List<Class<?>> subjects = new ArrayList<>(subjects());
        subjects.remove(Account.class);

        assertThat(withoutOneRule(questions(), subjects))
                .containsExactlyInAnyOrder("account", "account-by-number", "accounts-by-crm-id", "accounts-of-parent");
    }

    @Test
    void aQuestionWithTwoRulesIsFound() throws ReflectiveOperationException {
        List<Class<?>> subjects = new ArrayList<>(subjects());
        subjects.add(Account.class);

        assertThat(withoutOneRule(questions(), subjects))
                .containsExactlyInAnyOrder("account", "account-by-number", "accounts-by-crm-id", "accounts-of-parent");
    }

    @Test
    void aTypeWithoutARuleIsFound() throws IOException {
        TypeDefinitionRegistry schema = schema();
        schema.merge(new SchemaParser().parse("type Diary { page: String }"));

        assertThat(typesWithoutRule(schema)).containsExactly("Diary");
    }

    private static List<String> withoutOneRule(List<Question<?, ?>> questions, List<Class<?>> subjects) {
        return questions.stream()
                .filter(question ->
                        subjects.stream().filter(question.subject()::equals).count() != 1)
                .map(Question::name)
                .toList();
    }

    private List<String> typesWithoutRule(TypeDefinitionRegistry schema) {
        Set<String> ruled = subjects().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        return schema.getTypes(ObjectTypeDefinition.class).stream()
                .map(ObjectTypeDefinition::getName)
                .filter(name -> !FURNITURE.contains(name) && !name.endsWith("Connection") && !name.endsWith("Edge"))
                .filter(name -> !VALUES.contains(name) && !ruled.contains(name))
                .toList();
    }

    private List<Class<?>> subjects() {
        return rules.stream().<Class<?>>map(Rule::subject).toList();
    }

    /** But support; of rights that are never looked at. */
    private static List<Visibility> kindsOfViewer() {
        LocalDate today = LocalDate.EPOCH;
        Viewer.Customer customer = new Viewer.Customer(Set.of(new CustomerId("1")));
        return List.of(
                new Visibility.OfCustomer(new CustomerRights(customer, new NoGrounds(), today)),
                new Visibility.OfNamespace(
                        new NamespaceRights(new Viewer.NamespaceService(new NamespaceId("1")), new NoGrounds())),
                new Visibility.OfPartner(
                        new PartnerRights(new Viewer.Partner(new AccountId(Ids.account(1))), new NoGrounds(), today)));
    }

    private static List<Question<?, ?>> questions() throws ReflectiveOperationException {
        List<Question<?, ?>> questions = new ArrayList<>();
        for (Field constant : constants()) {
            questions.add((Question<?, ?>) constant.get(null));
        }
        return questions;
    }

    private static List<Field> constants() {
        return ProductionClasses.all().stream()
                .filter(type -> type.getSimpleName().endsWith("Questions"))
                .flatMap(type -> Stream.of(type.reflect().getFields()))
                .filter(field -> field.getType() == Question.class)
                .toList();
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:schema/*.graphqls")) {
            all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return all;
    }
}
