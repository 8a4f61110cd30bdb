package org.buyergraph.gateway.facts;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Work that can wait until tomorrow, such as an export: it leaves more of a backend's quota to others than its viewer has to. */
public final class PatientWork {
    private static final Class<PatientWork> KEY = PatientWork.class;

    private PatientWork() {}

    /** @param reserve the share of a quota that is left, where the viewer has not to leave more */
    public static Context in(Context context, double reserve) {
        return context.put(KEY, reserve);
    }

    static double reserve(ContextView context) {
        return context.hasKey(KEY) ? context.<Double>get(KEY) : 0;
    }
}
