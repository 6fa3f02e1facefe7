package redress.query.console;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import redress.identity.Role;
import redress.query.web.Readers;

/** What every page needs to know: who looks at it and what they may do. */
@ControllerAdvice(basePackageClasses = Words.class)
class EveryPage {

    private final Words words;
    private final Readers readers;

    EveryPage(Words words, Readers readers) {
        this.words = words;
        this.readers = readers;
    }

    @ModelAttribute
    void add(Model model, @Nullable Authentication user) {
        model.addAttribute("words", words);
        if (user != null) {
            model.addAttribute("user", user.getName());
            model.addAttribute("narratives", readers.of(user).narratives());
            boolean admin = Role.ADMIN.isHeldBy(user);
            model.addAttribute("admin", admin);
            model.addAttribute("decides", admin || Role.PROCESS_OWNER.isHeldBy(user));
            model.addAttribute("handles", admin || Role.HANDLER.isHeldBy(user) || Role.SUPERVISOR.isHeldBy(user));
        }
    }
}
