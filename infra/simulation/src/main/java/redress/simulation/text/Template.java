package redress.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/**
 * A phrase that can be said in many ways: {@code {one|another}} is a choice, which may hold choices itself;
 * {@code <name>} is filled in from elsewhere, {@code <br>} ends a line.
 */
sealed interface Template {

    void write(StringBuilder out, RandomGenerator random, BiFunction<String, RandomGenerator, String> slots);

    record Words(String text) implements Template {
        @Override
        public void write(
                StringBuilder out, RandomGenerator random, BiFunction<String, RandomGenerator, String> slots) {
            out.append(text);
        }
    }

    record Slot(String name) implements Template {
        @Override
        public void write(
                StringBuilder out, RandomGenerator random, BiFunction<String, RandomGenerator, String> slots) {
            out.append(slots.apply(name, random));
        }
    }

    record Choice(List<Template> options) implements Template {
        @Override
        public void write(
                StringBuilder out, RandomGenerator random, BiFunction<String, RandomGenerator, String> slots) {
            options.get(random.nextInt(options.size())).write(out, random, slots);
        }
    }

    record Sequence(List<Template> parts) implements Template {
        @Override
        public void write(
                StringBuilder out, RandomGenerator random, BiFunction<String, RandomGenerator, String> slots) {
            parts.forEach(part -> part.write(out, random, slots));
        }
    }

    static Template parse(String line) {
        int[] at = {0};
        Template whole = sequence(line, at);
        if (at[0] != line.length()) {
            throw new IllegalArgumentException("unbalanced braces: " + line);
        }
        return whole;
    }

    private static Template sequence(String line, int[] at) {
        List<Template> parts = new ArrayList<>();
        int from = at[0];
        while (at[0] < line.length() && line.charAt(at[0]) != '|' && line.charAt(at[0]) != '}') {
            char c = line.charAt(at[0]);
            if (c == '{' || c == '<') {
                parts.add(new Words(line.substring(from, at[0])));
                parts.add(c == '{' ? choice(line, at) : slot(line, at));
                from = at[0];
            } else {
                at[0]++;
            }
        }
        parts.add(new Words(line.substring(from, at[0])));
        return new Sequence(List.copyOf(parts));
    }

    private static Template choice(String line, int[] at) {
        List<Template> options = new ArrayList<>();
        do {
            at[0]++;
            options.add(sequence(line, at));
        } while (at[0] < line.length() && line.charAt(at[0]) == '|');
        if (at[0] == line.length()) {
            throw new IllegalArgumentException("unbalanced braces: " + line);
        }
        at[0]++;
        return new Choice(List.copyOf(options));
    }

    private static Template slot(String line, int[] at) {
        int end = line.indexOf('>', at[0]);
        String name = line.substring(at[0] + 1, end);
        at[0] = end + 1;
        return name.equals("br") ? new Words("\n") : new Slot(name);
    }
}
