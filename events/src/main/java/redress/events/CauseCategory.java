package redress.events;

/** The four common causes of complaints (practice P14), top level of the taxonomy. */
public enum CauseCategory {
    MISCOMMUNICATION,
    MISSED_EXPECTATION,
    DELAY_OR_SERVICE_FAILURE,
    PERSONAL_OR_EXTERNAL_STRESS
}
