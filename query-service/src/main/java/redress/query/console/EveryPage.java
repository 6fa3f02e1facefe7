package redress.query.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import redress.identity.Role;
import redress.query.web.Reader;

/** What every page needs to know: who looks at it and what they may do. */
@ControllerAdvice(basePackageClasses = Words.class)
class EveryPage {

    private final Words words;

    EveryPage(Words words) {
        this.words = words;
    }

    @ModelAttribute
    void add(Model model, @Nullable Authentication user) {
        model.addAttribute("words", words);
        if (user != null) {
            model.addAttribute("user", user.getName());
            model.addAttribute("narratives", Reader.of(user).narratives());
            boolean admin = Reader.has(user, Role.ADMIN);
            model.addAttribute("decides", admin || Reader.has(user, Role.PROCESS_OWNER));
            model.addAttribute("handles", admin || Reader.has(user, Role.HANDLER) || Reader.has(user, Role.SUPERVISOR));
        }
    }
}
