// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a data folder and their columns, as `import/README.md` describes them. All must be there;
/// one that has nothing to say holds its header row alone.
final class Tables {
    static final String DATASET = "dataset.csv";
    static final String SOURCES = "sources.csv";
    static final String IDENTITIES = "identities.csv";
    static final String ENTITIES = "entities.csv";
    static final String EVENTS = "events.csv";
    static final String PLEDGES = "pledges.csv";
    static final String DEPENDENCIES = "dependencies.csv";
    static final String ATTENDANCE = "attendance.csv";
    static final String REPRESENTATION = "representation.csv";
    static final String SANCTIONS = "sanctions.csv";
    static final String MEMBERSHIPS = "memberships.csv";
    static final String COUNTS = "counts.csv";

    /// Who says so, and how: the last columns of every table of claims.
    private static final String EVIDENCE = "source,basis,speaker,via,reported,locator,summary";

    private static final String TIME = "from,until,";

    /// The columns of each file, in the order in which files are read.
    static final Map<String, List<String>> COLUMNS = columns();

    private Tables() {}

    private static Map<String, List<String>> columns() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put(DATASET, split("id,title,licence,note"));
        all.put(SOURCES, split("id,name,aliases,kind,publisher,address,date,retrieved,edition,licence,note"));
        all.put(IDENTITIES, split("id,judgement,other,by,on,evidence"));
        all.put(ENTITIES, split("id,name,plural,aliases,identifiers,note"));
        all.put(EVENTS, split("id,name,kind,state,date,end,place,aliases,identifiers," + EVIDENCE));
        all.put(
                PLEDGES,
                split(
                        "act,party,commitment,what,kind,beneficiaries,targets,expectedOf,announcedAt,partOf,waitsFor,condition,"
                                + "strength,outcome,outcomeDate,amount,currency,quantity,unit,per,period,deadline,"
                                + TIME
                                + EVIDENCE));
        all.put(DEPENDENCIES, split("commitment,dependsOn,kind,anyOf,condition," + TIME + EVIDENCE));
        all.put(ATTENDANCE, split("event,attendee,represents,act,mode,part," + EVIDENCE));
        all.put(REPRESENTATION, split("person,represents,capacity,event,since,until,seen," + EVIDENCE));
        all.put(SANCTIONS, split("imposer,target,programme,measures,reference,package," + TIME + EVIDENCE));
        all.put(MEMBERSHIPS, split("member,group," + TIME + EVIDENCE));
        all.put(COUNTS, split("thing,property,value,unit,from," + EVIDENCE));
        return all;
    }

    private static List<String> split(String names) {
        return List.of(names.split(","));
    }
}
