// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.summary.ProfiledPlan;

/// The scans of a plan that nothing limits.
final class Scans {
    /// Labels of which there are few by their nature, however many facts there are.
    static final List<String> FEW = List.of("Dataset", "Source", "DataVersion");

    /// A scan that gave no more rows was ended, or its branch was not taken, or there are no more of its label.
    static final int MOST = 1_000;

    /// Operators that need all rows before they give one.
    private static final Set<String> EAGER = Set.of(
            "Sort",
            "PartialSort",
            "Top",
            "Top1WithTies",
            "EagerAggregation",
            "Eager",
            "NodeHashJoin",
            "ValueHashJoin",
            "NodeLeftOuterHashJoin",
            "NodeRightOuterHashJoin",
            "LeftOuterHashJoin",
            "RightOuterHashJoin");

    private final List<String> unlimited = new ArrayList<>();
    private final List<String> few = new ArrayList<>();

    Scans(ProfiledPlan plan) {
        collect(plan, false);
    }

    /// {@return each operator with its details and rows}
    List<String> unlimited() {
        return unlimited;
    }

    /// {@return the scans of what there is little of}
    List<String> few() {
        return few;
    }

    private void collect(ProfiledPlan plan, boolean isLimited) {
        String operator = operator(plan);
        boolean scans = operator.contains("Scan");
        if (scans && !isLimited && plan.records() > MOST) {
            String details = plan.arguments().containsKey("Details")
                    ? plan.arguments().get("Details").asString()
                    : "";
            boolean isFew = FEW.stream().anyMatch(label -> details.matches("\\S*:" + label + "\\b.*"));
            (isFew ? few : unlimited).add(operator + " " + details + " (" + plan.records() + " rows)");
        }
        boolean limits = operator.equals("Limit") || !EAGER.contains(operator) && isLimited;
        plan.children().forEach(child -> collect(child, limits));
    }

    static String operator(ProfiledPlan plan) {
        return plan.operatorType().split("@")[0];
    }
}
