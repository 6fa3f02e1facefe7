package redress.analytics.regrouping;

import java.util.Locale;

/** What a clustering is busy with. */
public enum Phase {
    IDLE,
    LOADING,
    CLUSTERING,
    LABELLING,
    COMPARING,
    PUBLISHING;

    public String logicalName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
