package redress.command.rootcause;

/** What a person made of a suspicion. */
enum Judgement {
    NONE_YET,
    CONFIRMED,
    REJECTED
}
