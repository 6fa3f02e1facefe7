package redress.command.rule;

/**
 * Why a command was refused.
 *
 * @param rule name of the rule, stable for other systems
 * @param sentence what the rule asks for, so that a person can act on it; holds no data
 */
public record Refusal(String rule, String sentence) {}
