package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.util.Map;
import redress.simulation.recovery.effect.Chance;
import redress.simulation.recovery.team.Handler;
import redress.simulation.recovery.team.Handlers;

/** One recovery while it is thought up: what is settled of it, whose it is now, and what has been written down. */
final class UnderWay {

    final Grievance grievance;
    final Lot lot;
    final Handlers.Authority authority;
    final Phrases phrases;
    final Chance chance;
    final Diary diary;
    private Handler handler;

    UnderWay(Grievance grievance, Lot lot, Handlers.Authority authority, Phrases phrases, Chance chance) {
        this.grievance = grievance;
        this.lot = lot;
        this.authority = authority;
        this.phrases = phrases;
        this.chance = chance;
        handler = lot.owner();
        diary = new Diary(grievance.lodgedAt(), chance);
    }

    Handler handler() {
        return handler;
    }

    /** From now on the steps are this handler's. */
    void ownedBy(Handler next) {
        handler = next;
    }

    String words(String occasion) {
        return phrases.one(occasion, grievance.customer(), chance);
    }

    /** The handler does something. */
    void act(String command, Map<String, Object> fields) {
        diary.add(handler.user(), command, fields);
    }

    /** The handler does something that is no more than its words. */
    void say(String command, String field, String occasion) {
        act(command, body(field, words(occasion)));
    }

    void sayAsSupervisor(String command, String field, String occasion) {
        diary.add(lot.team().supervisor(), command, body(field, words(occasion)));
    }

    boolean isSevere() {
        return grievance.severity().equals("high");
    }
}
