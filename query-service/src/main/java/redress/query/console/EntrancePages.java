package redress.query.console;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import redress.identity.IssuerLogin;
import redress.identity.LoginWays;

/** The way in, and the page for those who may not go further. */
@Controller
class EntrancePages {

    private final LoginWays ways;

    EntrancePages(LoginWays ways) {
        this.ways = ways;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("ways", ways);
        model.addAttribute("issuer", IssuerLogin.BEGIN);
        return "login";
    }

    /** Reached by forwarding, whatever the refused request was. */
    @RequestMapping("/no-permission")
    String noPermission(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("title", "Not for your role");
        model.addAttribute(
                "explanation", "You are logged in, but your role does not allow this. Ask an admin if it should.");
        return "problem";
    }
}
