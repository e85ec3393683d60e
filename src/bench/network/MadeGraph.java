// SPDX-License-Identifier: GPL-3.0-or-later

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.entente.claim.FactType;

/// A graph of any size by rules: three facts a node, of which half are presences at events; a few of
/// each kind have very many (the target of a fact is the one of rank n·u³, u even between 0 and 1: at a
/// million nodes some 31,000 at the first event). One node in two hundred has no fact, and as many are
/// in components of ten, so that there are pairs without a path. The same size gives the same graph.
final class MadeGraph {
    private static final long FIRST = LocalDate.of(2014, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2025, 8, 31).toEpochDay();
    private static final int COMPONENT = 10;

    private final StoreFiles files;
    private final SplittableRandom random;
    private final int nodes;
    private final int organizations;
    private final int events;
    private final int commitments;
    private final int apart;
    private final long[] days;

    MadeGraph(StoreFiles files, int nodes) {
        this.files = files;
        this.nodes = nodes;
        random = new SplittableRandom(nodes);
        organizations = (int) (0.60 * nodes);
        events = (int) (0.80 * nodes);
        commitments = (int) (0.95 * nodes);
        apart = (int) (0.99 * nodes);
        days = random.longs(commitments - events, FIRST, LAST).toArray();
    }

    void write() {
        for (int i = 0; i < nodes; i++) {
            thing(i);
        }
        for (long i = 0; i < 3L * apart; i++) {
            fact(random.nextDouble());
        }
        for (int i = apart; i < (apart + nodes) / 2; i++) {
            if (i % COMPONENT != 0) {
                fact(FactType.REPRESENTS, i, i - 1, day());
            }
        }
    }

    private void thing(int i) {
        if (i < organizations || i >= apart) {
            files.thing("person:p" + i, "Person " + i, "Entity;Person");
        } else if (i < events) {
            files.thing("org:o" + i, "Organization " + i, "Entity;Organization");
        } else if (i < commitments) {
            String date = LocalDate.ofEpochDay(days[i - events]).toString();
            files.thing("event:e" + i, "Meeting " + i, "Event", "meeting", date);
        } else {
            files.thing("commitment:c" + i, "promise " + i, "Commitment", "aid", "");
        }
    }

    private void fact(double share) {
        if (share < 0.55) {
            int event = skewed(events, commitments);
            fact(FactType.ATTENDED, random.nextInt(events), event, days[event - events]);
        } else if (share < 0.75) {
            fact(FactType.REPRESENTS, random.nextInt(organizations), skewed(organizations, events), day());
        } else if (share < 0.90) {
            fact(FactType.PLEDGED, random.nextInt(events), skewed(commitments, apart), day());
        } else {
            fact(FactType.SANCTIONS, random.nextInt(organizations, events), skewed(0, events), day());
        }
    }

    private void fact(FactType type, int subject, int object, long since) {
        long known = since + random.nextInt(90);
        boolean ends = type != FactType.ATTENDED && random.nextInt(10) < 3;
        long until = ends ? since + 30 + random.nextInt(1_500) : StoreFiles.FOREVER;
        long superseded = random.nextInt(20) == 0 ? known + 1 + random.nextInt(1_000) : StoreFiles.FOREVER;
        files.fact(type, subject, object, since, until, known, superseded);
    }

    private int skewed(int begin, int end) {
        double u = random.nextDouble();
        return begin + (int) ((end - begin) * u * u * u);
    }

    private long day() {
        return random.nextLong(FIRST, LAST);
    }
}
