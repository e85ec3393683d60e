// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.entente.graph.Contract;
import org.entente.graph.TestGraph;
import org.entente.load.TestData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer rests on one version of the data, also when somebody loads while it is read.
@Contract
class QueryRunnerTests {
    private static final Question UKRAINE = Question.of("pledges", Map.of("beneficiary", List.of("country:UA")));

    @BeforeEach
    void load() {
        TestGraph.clear();
        TestData.load(TestGraph.graph(), TestData.ARTICLE);
    }

    @Test
    void anAnswerIsReadAgainIfTheDataChangesMeanwhile() {
        var reader = new LoadingReader(1);
        TestQueries.runner().ask(UKRAINE, reader);
        assertThat(reader.versions).hasSize(2).doesNotHaveDuplicates();
        assertThat(reader.rows).isEqualTo(TestQueries.runner().ask(UKRAINE).rows());
    }

    @Test
    void dataThatChangesAgainAndAgainGiveNoAnswer() {
        assertThatThrownBy(() -> TestQueries.runner().ask(UKRAINE, new LoadingReader(10)))
                .isInstanceOf(QueryException.DataChanged.class)
                .hasMessage("the data changed while it was read; ask again");
    }

    /// What has gone out as a whole answer must not fail afterwards, as its connection is cut then.
    @Test
    void anAnswerIsWholeOnlyWhenItsTransactionIsOver() {
        TestQueries.runner().ask(UKRAINE); // the first time may take longer than the deadline
        var inTime = new Question("pledges", UKRAINE.arguments(), null, null, Duration.ofSeconds(2));
        var reader = new SlowEnd(Duration.ofMillis(2_500));
        TestQueries.runner().ask(inTime, reader);
        assertThat(reader.isEnded).isTrue();
    }

    /// Takes its time when it has got all.
    private static final class SlowEnd implements AnswerReader {
        private final Duration pause;
        private boolean isEnded;

        SlowEnd(Duration pause) {
            this.pause = pause;
        }

        @Override
        public boolean begin(AnswerHead head) {
            return true;
        }

        @Override
        public void row(Map<String, @Nullable Object> row) {}

        @Override
        public void end(boolean truncated, @Nullable String next) {
            LockSupport.parkNanos(pause.toNanos());
            isEnded = true;
        }
    }

    /// Loads other data when it gets its first row, so many times.
    private static final class LoadingReader implements AnswerReader {
        private final List<String> versions = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        private int loads;

        LoadingReader(int loads) {
            this.loads = loads;
        }

        @Override
        public boolean begin(AnswerHead head) {
            versions.add(head.dataVersion());
            rows.clear();
            return true;
        }

        @Override
        public void row(Map<String, @Nullable Object> row) {
            if (rows.isEmpty() && loads-- > 0) {
                Path folder = TestData.copy();
                TestData.edit(folder, "sources.csv", text -> text.replace("Global Leaders Insights", "GLI " + loads));
                TestData.load(TestGraph.graph(), folder);
            }
            rows.add(row);
        }

        @Override
        public void end(boolean truncated, @Nullable String next) {}
    }
}
