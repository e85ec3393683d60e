// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The shape of the house: data flows from files through importers into the graph, and through queries out
/// again.
class ArchitectureTests {
    private static final int LONGEST_CLASS = 300;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.entente");

    @Test
    void partsDependOneWay() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("claim")
                .definedBy("org.entente.claim")
                .layer("graph")
                .definedBy("org.entente.graph..")
                .layer("load")
                .definedBy("org.entente.load..")
                .layer("query")
                .definedBy("org.entente.query")
                .layer("export")
                .definedBy("org.entente.export")
                .layer("entity")
                .definedBy("org.entente.entity")
                .layer("web")
                .definedBy("org.entente.web")
                .layer("access")
                .definedBy("org.entente.access")
                .layer("watch")
                .definedBy("org.entente.watch")
                .layer("program")
                .definedBy("org.entente")
                .layer("command")
                .definedBy("org.entente.command")
                .whereLayer("program")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("access")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("watch")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("access", "program", "command")
                .whereLayer("entity")
                .mayOnlyBeAccessedByLayers("web", "program", "command")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("web", "program", "command")
                .whereLayer("query")
                .mayOnlyBeAccessedByLayers("export", "web", "watch", "program", "command")
                .whereLayer("load")
                .mayOnlyBeAccessedByLayers("web", "program", "command")
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers("load", "query", "web", "access", "watch", "program", "command")
                .whereLayer("claim")
                .mayOnlyBeAccessedByLayers("load", "query", "web", "program", "command");
        rule.check(CLASSES);
    }

    @Test
    void thereAreNoCircles() {
        ArchRule rule = slices().matching("org.entente.(*)..").should().beFreeOfCycles();
        rule.check(CLASSES);
    }

    @Test
    void springIsOutside() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "org.entente.claim",
                        "org.entente.graph..",
                        "org.entente.load..",
                        "org.entente.query",
                        "org.entente.export")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("the Java API works without Spring");
        rule.check(CLASSES);
    }

    @Test
    void neo4jIsBehindGraph() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("org.entente.graph..", "org.entente.entity", "org.entente")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..")
                .because("nothing outside graph knows which graph it is");
        rule.check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        ArchRule rule = classes()
                .that()
                .areTopLevelClasses()
                .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(type, marked, type.getName()));
                    }
                });
        rule.check(CLASSES);
    }

    @Test
    void classesAreSmallAndHoldNoCypher() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_CLASS);
                assertThat(lines)
                        .as(file.toString())
                        .noneMatch(line -> line.matches(".*\"[^\"]*\\b(MATCH|MERGE|UNWIND) +[($].*"));
            }
        }
    }
}
