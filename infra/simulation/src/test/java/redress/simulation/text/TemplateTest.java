package redress.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void aChoiceWithinAChoiceIsSaidInEveryWay() {
        Template template = Template.parse("{a|b {c|d|}} <item>.");
        Set<String> said = new TreeSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            StringBuilder out = new StringBuilder();
            template.write(out, random, (slot, _) -> slot + "!");
            said.add(out.toString());
        }
        assertThat(said).containsExactly("a item!.", "b  item!.", "b c item!.", "b d item!.");
    }

    @Test
    void bracesMustBalance() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("{a|b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("a}"));
    }
}
