package redress.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import redress.identity.Role;
import redress.launcher.api.Api;
import redress.launcher.platform.Addresses;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Box;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;
import redress.simulation.truth.TruthMatch;

/** What the demo ends with: what came of the complaints, where to look at it, what it took. */
record DemoSummary(Platform platform, Terminal terminal) {

    List<String> lines(DemoState.Found found, List<TruthMatch> matches, List<String> story, List<String> took) {
        var totals = Patience.answered(() -> Api.commands(platform, Role.ADMIN).get("/api/intake/totals"));
        var box = new Box(terminal, "Redress is up");
        box.section("Complaints");
        box.fact("accepted", Words.number(totals.path("accepted").asLong()));
        box.fact("duplicates", Words.number(totals.path("duplicates").asLong()));
        box.fact("rejected", Words.number(totals.path("rejected").asLong()) + ", each with its reason");
        box.fact("clusters", Words.number(found.clusters()));
        box.fact("root causes", Words.number(found.suspected()) + " suspected");
        box.fact(
                "planted causes",
                matches.stream().filter(TruthMatch::matched).count() + " of " + matches.size() + " found");
        if (!story.isEmpty()) {
            box.section("What the platform says");
            story.forEach(box::line);
        }
        box.section("Addresses");
        Addresses.of(platform).forEach(address -> box.fact(address.get(0), address.get(1)));
        box.section("It took");
        took.forEach(box::line);
        var lines = new ArrayList<String>();
        lines.add("");
        lines.addAll(box.lines());
        return lines;
    }
}
