package redress.identity.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;

/** Who somebody claimed to be who was not let in. */
final class Claimed {

    private static final String BASIC = "Basic ";

    private Claimed() {}

    /** The user of a Basic header or of the login page; of a token nothing is believed. */
    static String user(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            String typed = request.getParameter("username");
            return typed == null ? "-" : typed;
        }
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "-";
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return new String(pair, UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException noBase64) {
            return "-";
        }
    }
}
