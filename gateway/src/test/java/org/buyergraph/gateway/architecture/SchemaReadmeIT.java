package org.buyergraph.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.memory.Answers;
import org.buyergraph.spi.Question;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The schema's README says which system knows what: that follows from the questions, and is kept in step with them. */
class SchemaReadmeIT extends RunningGateway {
    private static final Path README = Path.of("..", "schema", "README.md");
    private static final String BEGIN = "<!-- questions: begin -->\n";
    private static final String END = "<!-- questions: end -->";

    @Autowired
    private Answers answers;

    @Test
    void theTableOfTypesAndBackendsIsThatOfTheQuestions() throws Exception {
        String readme = Files.readString(README);
        String table = table();

        assertThat(readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)))
                .as("Put this table between the marks of schema/README.md:%n%s", table)
                .isEqualTo(table);
    }

    @Test
    void theDrawingHasEveryRecordThatHasAnId() throws Exception {
        String readme = Files.readString(README);
        GraphQLSchema schema = GoldenQuery.schema();
        String drawing = readme.split("```")[1];

        assertThat(schema.getImplementations((GraphQLInterfaceType) schema.getType("Node")))
                .extracting(GraphQLObjectType::getName)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(drawing).containsPattern("\\b" + type + "\\b"));
    }

    private String table() {
        Map<String, Set<Question<?, ?>>> bySubject = answers.questions().stream()
                .collect(Collectors.groupingBy(
                        question -> question.subject().getSimpleName(), TreeMap::new, Collectors.toSet()));
        return bySubject.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s |"
                        .formatted(
                                entry.getKey(),
                                each(entry.getValue(), question -> question.backend()
                                        .name()),
                                each(entry.getValue(), Question::name)))
                .collect(Collectors.joining("\n", "| type | backend | questions |\n|---|---|---|\n", "\n"));
    }

    private static String each(Set<Question<?, ?>> questions, Function<Question<?, ?>, String> what) {
        return String.join(", ", questions.stream().map(what).collect(Collectors.toCollection(TreeSet::new)));
    }
}
