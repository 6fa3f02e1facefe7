package redress.analytics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;

/** Complaints of four kinds, each mostly about one product, in five ways to begin and five to go on. */
enum Planted {
    LATE("courier", """
            My parcel has not arrived.
            The delivery is a week late.
            I am still waiting for the package.
            The courier never came with my parcel.
            My order was due on Monday and is nowhere to be seen.""", """
            The tracking page of the courier has not moved since Friday.
            Nobody knows where the parcel is.
            The driver claims he rang the bell, but I was at home all day.
            The delivery window was missed three times.
            The depot says the package was never scanned."""),
    CHARGED("card", """
            I was charged twice for one purchase.
            My card statement shows the same payment two times.
            You took the money twice from my credit card.
            There is a duplicate charge on my card.
            The payment was debited two times.""", """
            The bank says the merchant must give back the second payment.
            I want the double charge refunded to my card.
            My account is overdrawn because of the second debit.
            The second amount was booked a minute after the first.
            Please reverse the duplicate transaction."""),
    BATTERY("phone", """
            The battery of the phone is dead after two hours.
            My new phone gets very hot while charging.
            The phone battery drains overnight.
            The battery swells and lifts the screen.
            The phone switches off although the battery shows forty percent.""", """
            Charging takes the whole night.
            I have to carry a charger all day.
            The battery was replaced once already and is bad again.
            After the last update the battery became worse.
            The back of the phone is too hot to hold."""),
    PASSWORD("app", """
            I cannot log in to my account.
            The password reset mail never comes.
            The login code is always rejected.
            The app says my password is wrong.
            I am locked out of the app.""", """
            I have reset the password four times.
            The verification code has expired before it arrives.
            Logging in on the website fails as well.
            The account was locked after the last update.
            The link for a new password shows an error.""");

    private final String product;
    private final String beginnings;
    private final String ends;

    Planted(String product, String beginnings, String ends) {
        this.product = product;
        this.beginnings = beginnings;
        this.ends = ends;
    }

    String product() {
        return product;
    }

    String text(int number) {
        return line(beginnings, number % 5) + " " + line(ends, number / 5 % 5);
    }

    private static String line(String lines, int number) {
        return lines.lines().skip(number).findFirst().orElseThrow();
    }

    ComplaintLodged complaint(int number) {
        return lodged(name() + "-" + number, text(number), product);
    }

    /** Twenty-five of each kind. */
    static List<ComplaintLodged> all() {
        List<ComplaintLodged> all = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            for (Planted kind : values()) {
                all.add(kind.complaint(number));
            }
        }
        return all;
    }

    static ComplaintLodged lodged(String externalId, String narrative, String product) {
        return lodgedBy("customer-" + externalId, externalId, narrative, product);
    }

    static ComplaintLodged lodgedBy(String customer, String externalId, String narrative, String product) {
        Instant at =
                Instant.parse("2026-03-01T10:00:00Z").plus(Math.floorMod(externalId.hashCode(), 90), ChronoUnit.DAYS);
        return new ComplaintLodged(
                ComplaintId.of("test", externalId),
                "test",
                externalId,
                customer,
                at,
                null,
                product,
                null,
                "web",
                null,
                null,
                "en",
                null,
                null,
                14,
                Map.of(),
                Personal.plain(Map.of("narrative", narrative)),
                null);
    }
}
