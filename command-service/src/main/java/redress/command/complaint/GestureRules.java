package redress.command.complaint;

import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import redress.command.complaint.ComplaintCommand.ApproveGesture;
import redress.command.complaint.ComplaintCommand.DeclineGesture;
import redress.command.complaint.ComplaintCommand.GiveGesture;
import redress.command.complaint.ComplaintCommand.OfferGesture;
import redress.command.complaint.Gestures.Gesture;
import redress.command.rule.Rule;
import redress.events.complaint.GestureId;

/** What may become of a gesture: within the authority of who offers it, or approved by someone else with enough of it. */
final class GestureRules {

    static final Rule<Recovery, OfferGesture> GESTURE_HAS_WORTH = Rule.of(
            "gesture-has-worth",
            "The worth of a gesture is 0 or more.",
            (recovery, command) -> command.value().signum() < 0);

    static final Rule<Recovery, Object> GESTURE_AWAITS_APPROVAL = Rule.ofState(
            "gesture-awaits-approval",
            "No gesture of this complaint awaits approval.",
            recovery -> !recovery.gestures().any(Gestures.State.AWAITING_APPROVAL));

    static final Rule<Recovery, Object> OPEN_GESTURE_NEEDED = Rule.ofState(
            "gesture-open",
            "There is no gesture on this complaint that is neither given nor declined.",
            recovery -> !recovery.gestures().anyOpen());

    static final Rule<Recovery, ApproveGesture> APPROVED_WAS_OFFERED = offered(ApproveGesture::gesture);

    static final Rule<Recovery, ApproveGesture> APPROVED_ONCE = judged(
            "approve-once",
            "This gesture does not await approval.",
            ApproveGesture::gesture,
            (gesture, command) -> !gesture.is(Gestures.State.AWAITING_APPROVAL));

    static final Rule<Recovery, ApproveGesture> APPROVED_BY_SOMEONE_ELSE = judged(
            "approval-by-someone-else",
            "A gesture is approved by someone else than the one who offers it.",
            ApproveGesture::gesture,
            (gesture, command) -> gesture.offeredBy().equals(command.by()));

    static final Rule<Recovery, ApproveGesture> APPROVED_WITHIN_AUTHORITY = judged(
            "approval-within-authority",
            "The gesture is worth more than you may approve; ask someone with more authority.",
            ApproveGesture::gesture,
            (gesture, command) -> gesture.value().compareTo(command.authority()) > 0);

    static final Rule<Recovery, DeclineGesture> DECLINED_WAS_OFFERED = offered(DeclineGesture::gesture);

    static final Rule<Recovery, DeclineGesture> DECLINED_BEFORE_GIVEN = judged(
            "decline-before-given",
            "The gesture was already given or declined.",
            DeclineGesture::gesture,
            (gesture, command) -> isOver(gesture));

    static final Rule<Recovery, GiveGesture> GIVEN_WAS_OFFERED = offered(GiveGesture::gesture);

    static final Rule<Recovery, GiveGesture> GIVEN_ONCE = judged(
            "give-once",
            "The gesture was already given or declined.",
            GiveGesture::gesture,
            (gesture, command) -> isOver(gesture));

    static final Rule<Recovery, GiveGesture> GIVEN_NEEDS_APPROVAL = judged(
            "gesture-needs-approval",
            "The gesture lies above the authority of who offered it: someone else with enough authority must approve it first.",
            GiveGesture::gesture,
            (gesture, command) -> gesture.is(Gestures.State.AWAITING_APPROVAL));

    private GestureRules() {}

    private static boolean isOver(Gesture gesture) {
        return gesture.is(Gestures.State.GIVEN) || gesture.is(Gestures.State.DECLINED);
    }

    private static <C> Rule<Recovery, C> offered(Function<C, GestureId> id) {
        return Rule.of(
                "gesture-was-offered",
                "No gesture of this number was offered on this complaint.",
                (recovery, command) -> recovery.gestures().find(id.apply(command)) == null);
    }

    /** A rule on a gesture that was offered; {@code offered} comes before it. */
    private static <C> Rule<Recovery, C> judged(
            String name, String sentence, Function<C, GestureId> id, BiPredicate<Gesture, C> broken) {
        return Rule.of(name, sentence, (recovery, command) -> {
            Gesture gesture = Objects.requireNonNull(recovery.gestures().find(id.apply(command)));
            return broken.test(gesture, command);
        });
    }
}
