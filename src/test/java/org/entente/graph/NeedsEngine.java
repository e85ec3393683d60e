// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.graph;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/// Skips tests that run on a container where there is no engine to run one, and says so: once for each class
/// in the report, and on the console.
public final class NeedsEngine implements ExecutionCondition {
    private static final String MISSING = "no Docker engine is there to run a container";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isAnywhere = context.getRequiredTestClass().isAnnotationPresent(Contract.class);
        if (isAnywhere && !TestGraph.isInContainer()) {
            return ConditionEvaluationResult.enabled("the graph is embedded");
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("a Docker engine is there");
        }
        System.err.println(context.getDisplayName() + " is skipped: " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
