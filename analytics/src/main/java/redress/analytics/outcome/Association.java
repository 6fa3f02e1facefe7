package redress.analytics.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.recovery.Element;
import redress.analytics.regression.LogisticRegression;

/**
 * How the five elements go together with returning within 60 days: odds ratios for ten more points of an element, the others, severity
 * and tenure being equal. Scores are noisy, so ratios are nearer to 1 than those of what was really given. Nothing here says that
 * an element brings customers back.
 *
 * @param element whose odds ratio it is
 */
public record Association(Element element, Result oddsRatio) {

    private static final int ELEMENTS = Course.ELEMENTS.size();
    /** A constant, the elements, two severities against all others, years as a customer. */
    private static final int TERMS = 1 + ELEMENTS + 3;
    /** Of those who return and of those who do not (Peduzzi and others 1996). */
    private static final int FEWEST_PER_TERM = 10;
    /** The latest: more narrow the interval no further than anybody reads. */
    private static final int MOST = 50_000;

    private static final double POINTS = 10;
    private static final double LONGEST_TENURE = 5;
    private static final String METHOD = "logistic regression, odds ratio for ten points more, interval by Wald";
    private static final List<String> ASSUMPTIONS = List.of(
            "adjusted for severity and for years as a customer, five at most; for nothing else",
            "only recoveries with a score for every element",
            "log-odds change evenly with the points",
            "says what goes together, not what brings customers back");

    public static List<Association> of(Collection<Course> courses, Customers customers, Instant now) {
        List<Course> followed = courses.stream()
                .filter(course -> course.outcome() != Course.Outcome.WITHDRAWN
                        && isComplete(course)
                        && Returns.isFollowed(course, customers, now))
                .sorted(Comparator.comparing(Course::knownFrom).reversed())
                .limit(MOST)
                .toList();
        boolean[] back = new boolean[followed.size()];
        double[][] columns = new double[followed.size()][];
        int returned = 0;
        for (int i = 0; i < back.length; i++) {
            back[i] = Returns.returned(followed.get(i), customers);
            columns[i] = terms(followed.get(i));
            returned += back[i] ? 1 : 0;
        }
        int fewer = Math.min(returned, back.length - returned);
        LogisticRegression.Fit fit =
                fewer < FEWEST_PER_TERM * TERMS ? null : LogisticRegression.fit(withoutEmpty(columns), back);
        String data = String.format(
                Locale.ROOT, "%d recoveries followed for 60 days, %d customers bought again", back.length, returned);
        List<Association> all = new ArrayList<>();
        for (int i = 0; i < ELEMENTS; i++) {
            all.add(new Association(Course.ELEMENTS.get(i), result(i, fit, fewer, back.length, data, followed, now)));
        }
        return all;
    }

    private static Result result(
            int element,
            LogisticRegression.@Nullable Fit fit,
            int fewer,
            int n,
            String data,
            List<Course> followed,
            Instant now) {
        if (fit == null) {
            int needed = FEWEST_PER_TERM * TERMS;
            Instant first =
                    followed.isEmpty() ? null : followed.getLast().knownFrom().plus(Returns.WITHIN);
            String missing = fewer < needed
                    ? needed + " who return and as many who do not are needed, there are " + fewer
                    : "scores do not vary enough";
            return Result.missing(
                    n,
                    METHOD,
                    ASSUMPTIONS,
                    data,
                    missing,
                    fewer < needed ? Result.enoughAt(first, now, fewer, needed) : null);
        }
        int column = 1 + element;
        double estimate = fit.coefficients()[column];
        double error = fit.standardErrors()[column];
        Interval ratio =
                new Interval(estimate, estimate - Interval.Z * error, estimate + Interval.Z * error).rising(Math::exp);
        return Result.of(ratio, n, METHOD, ASSUMPTIONS, data);
    }

    private static boolean isComplete(Course course) {
        for (float score : course.scores()) {
            if (Float.isNaN(score)) {
                return false;
            }
        }
        return true;
    }

    private static double[] terms(Course course) {
        double[] terms = new double[TERMS];
        terms[0] = 1;
        for (int i = 0; i < ELEMENTS; i++) {
            terms[1 + i] = course.scores()[i] / POINTS;
        }
        terms[1 + ELEMENTS] = "high".equals(course.severity()) ? 1 : 0;
        terms[2 + ELEMENTS] = "low".equals(course.severity()) ? 1 : 0;
        Integer months = course.tenureMonths();
        terms[3 + ELEMENTS] = months == null ? 0 : Math.min(LONGEST_TENURE, months / 12.0);
        return terms;
    }

    /** What nobody has, as a severity that is never told, cannot be estimated; it is left out, always behind the elements. */
    private static double[][] withoutEmpty(double[][] rows) {
        boolean[] used = new boolean[TERMS];
        for (double[] row : rows) {
            for (int j = 0; j < TERMS; j++) {
                used[j] |= row[j] != 0;
            }
        }
        double[][] kept = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            List<Double> values = new ArrayList<>(TERMS);
            for (int j = 0; j < TERMS; j++) {
                if (used[j] || j <= ELEMENTS) {
                    values.add(rows[i][j]);
                }
            }
            kept[i] = values.stream().mapToDouble(Double::doubleValue).toArray();
        }
        return kept;
    }
}
