package redress.command.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.AccountCorrected;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintEscalated;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.events.complaint.ComplaintEvent.FollowedUp;
import redress.events.complaint.ComplaintEvent.GestureApproved;
import redress.events.complaint.ComplaintEvent.GestureDeclined;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.PromiseKeptLate;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.PromiseReleased;
import redress.events.complaint.ComplaintEvent.SolutionsOffered;
import redress.events.complaint.ComplaintEvent.SupportGiven;
import redress.events.complaint.SolutionId;

/** Where one recovery stands: what its rules ask for and nothing else; no words of a person. */
final class Recovery {

    private String product = "";
    private @Nullable String handler;
    private @Nullable String team;
    private boolean acknowledged;
    private boolean escalated;
    private int solutions;
    private @Nullable RootCauseId rootCause;
    private boolean resolved;
    private boolean followedUp;
    private boolean closed;
    private boolean withdrawn;
    private Instant lodgedAt = Instant.EPOCH;
    private @Nullable Instant lastAt;
    private final Promises promises = new Promises();
    private final Gestures gestures = new Gestures();

    /** Takes in what happened; most of it no rule asks for. */
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintLodged e -> lodge(e);
            case AccountCorrected e -> product = e.corrections().getOrDefault("product", product);
            case HandlerAssigned e -> assign(e);
            case ComplaintAcknowledged _ -> acknowledged = true;
            case SolutionsOffered e -> solutions += e.solutions().size();
            case ComplaintEscalated _ -> escalated = true;
            case SupportGiven _ -> escalated = false;
            case CauseAttributed e -> rootCause = e.rootCause();
            case AttributionWithdrawn _ -> rootCause = null;
            case PromiseMade e -> promises.add(e.promise(), e.due());
            case PromiseKept e -> promises.set(e.promise(), Promises.State.KEPT);
            case PromiseBroken e -> promises.set(e.promise(), Promises.State.BROKEN);
            case PromiseKeptLate e -> promises.set(e.promise(), Promises.State.KEPT_LATE);
            case PromiseReleased e -> promises.set(e.promise(), Promises.State.RELEASED);
            case GestureOffered e -> gestures.add(offered(e));
            case GestureApproved e -> gestures.set(e.gesture(), Gestures.State.READY);
            case GestureDeclined e -> gestures.set(e.gesture(), Gestures.State.DECLINED);
            case GestureGiven e -> gestures.set(e.gesture(), Gestures.State.GIVEN);
            case ComplaintResolved _ -> resolved = true;
            case FollowedUp _ -> followedUp = true;
            case ComplaintClosed _ -> closed = true;
            case ComplaintReopened _ -> reopen();
            case ComplaintWithdrawn _ -> withdrawn = true;
            default -> {}
        }
        if (!(event instanceof ComplaintLodged) && (lastAt == null || event.at().isAfter(lastAt))) {
            lastAt = event.at();
        }
    }

    private void lodge(ComplaintLodged event) {
        product = event.product();
        lodgedAt = event.at();
    }

    private void assign(HandlerAssigned event) {
        handler = event.handler();
        team = event.team();
    }

    private static Gestures.Gesture offered(GestureOffered event) {
        return new Gestures.Gesture(
                event.gesture(),
                event.value(),
                event.offeredBy(),
                event.needsApproval() ? Gestures.State.AWAITING_APPROVAL : Gestures.State.READY);
    }

    private void reopen() {
        resolved = false;
        followedUp = false;
        closed = false;
    }

    String product() {
        return product;
    }

    @Nullable
    String handler() {
        return handler;
    }

    @Nullable
    String team() {
        return team;
    }

    boolean acknowledged() {
        return acknowledged;
    }

    boolean escalated() {
        return escalated;
    }

    /** The id that the {@code n}th solution of the next offer gets, from 0. */
    SolutionId nextSolution(int n) {
        return SolutionId.number(solutions + n + 1);
    }

    boolean offered(SolutionId solution) {
        return Integer.parseInt(solution.value().substring(1)) <= solutions;
    }

    boolean anySolution() {
        return solutions > 0;
    }

    @Nullable
    RootCauseId rootCause() {
        return rootCause;
    }

    boolean resolved() {
        return resolved;
    }

    boolean followedUp() {
        return followedUp;
    }

    boolean closed() {
        return closed;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    Instant lodgedAt() {
        return lodgedAt;
    }

    /** When the latest of what is recorded since the lodging happened; null if there is nothing. */
    @Nullable
    Instant lastAt() {
        return lastAt;
    }

    Promises promises() {
        return promises;
    }

    Gestures gestures() {
        return gestures;
    }
}
