package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redress.identity.Role;

/** A browser with cookies that follows redirects and runs no scripts. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningService service;
    private final String[] proxied;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** With the headers that a proxy in between adds, names and values in turn. */
    Browser(RunningService service, String... proxied) {
        this.service = service;
        this.proxied = proxied;
    }

    Browser logIn(Role role) throws IOException, InterruptedException {
        var login = service.credentials.of(role);
        logIn(login.user(), login.password());
        return this;
    }

    HttpResponse<String> logIn(String user, String password) throws IOException, InterruptedException {
        return post(
                "/login",
                "_csrf=" + token("/login") + "&username=" + user + "&password=" + URLEncoder.encode(password, UTF_8));
    }

    /** The id of its session. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("REDRESS"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** What a form on a page sends along to show that it is from here. */
    String token(String page) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no token");
        }
        return token.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address.resolve(path));
        if (proxied.length > 0) {
            request.headers(proxied);
        }
        return request;
    }
}
