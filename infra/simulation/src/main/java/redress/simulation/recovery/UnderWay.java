package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.util.Map;
import redress.simulation.recovery.effect.Chance;
import redress.simulation.recovery.effect.Levels;
import redress.simulation.recovery.team.Handler;
import redress.simulation.recovery.team.Handlers;
import redress.simulation.recovery.team.Team;

/** One recovery while it is thought up: whose it is, how well it goes, and what has been written down of it. */
final class UnderWay {

    final Grievance grievance;
    final Handlers.Authority authority;
    final Team team;
    final Handler owner;
    final Levels levels;
    final Phrases phrases;
    final Chance chance;
    final Diary diary;
    private Handler handler;

    /** Begins with nobody; {@code owner} is who brings it to its end. */
    UnderWay(
            Grievance grievance,
            Handlers.Authority authority,
            Team team,
            Handler owner,
            Levels levels,
            Phrases phrases,
            Chance chance) {
        this.grievance = grievance;
        this.authority = authority;
        this.team = team;
        this.owner = owner;
        this.levels = levels;
        this.phrases = phrases;
        this.chance = chance;
        handler = owner;
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

    /** The handler does something that has no fields. */
    void act(String command) {
        act(command, body());
    }

    void act(String command, Map<String, Object> fields) {
        diary.add(handler.user(), command, fields);
    }

    /** The handler does something in words. */
    void say(String command, String field, String occasion) {
        act(command, body(field, words(occasion)));
    }

    void superviseIn(String command, String field, String occasion) {
        diary.add(team.supervisor(), command, body(field, words(occasion)));
    }

    boolean severe() {
        return grievance.severity().equals("high");
    }
}
