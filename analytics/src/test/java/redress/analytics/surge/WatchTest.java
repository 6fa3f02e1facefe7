package redress.analytics.surge;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.analytics.PublicData;

class WatchTest {

    /** Monthly complaints about mortgages in the USA: 3,177 in December 2012, 5,931 in January 2013. */
    @ParameterizedTest
    @EnumSource(names = {"EARS_C1", "EARS_C2", "CUSUM_RISE"})
    void mortgagesInJanuary2013(Method method) {
        List<NamedCsvRecord> months = mortgages();
        List<Watch.Reading> readings = Objects.requireNonNull(
                Watch.over(PublicData.numbers(months, "count"), Rhythm.MONTH).get(method));
        assertThat(alarms(months, readings)).contains("2013-01").doesNotContain("2012-12");
        assertThat(alarms(months, readings)).as("a quiet stretch").noneMatch(month -> month.compareTo("2014-06") >= 0);
    }

    @Test
    void farringtonSaysThatItLacksHistoryAndFindsAnUnusualAutumn() {
        List<NamedCsvRecord> months = mortgages();
        List<Watch.Reading> readings = Objects.requireNonNull(
                Watch.over(PublicData.numbers(months, "count"), Rhythm.MONTH).get(Method.FARRINGTON));
        assertThat(readings.get(13).refused()).isEqualTo("needs 25 periods before");
        assertThat(readings.get(25).refused()).isNull();
        assertThat(alarms(months, readings))
                .as("3,747 where autumn had never brought more than 3,368; nothing in the two years after")
                .containsExactly("2014-10");
    }

    @ParameterizedTest
    @ValueSource(doubles = {.2, 1, 8, 60, 900, 20_000})
    void sumsRaiseFalseAlarmsAsRarelyAsTold(double usual) {
        for (Direction direction : Direction.values()) {
            assertThat(RunLength.of(CusumDesign.of(direction, usual), usual)).isGreaterThanOrEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSUM_RISE", "CUSUM_FALL"})
    void sumsFindASmallLastingChange(Method method) {
        double changed = method == Method.CUSUM_RISE ? 15 : 6;
        double[] counts = noise(10, 200);
        System.arraycopy(noise(changed, 40), 0, counts, 160, 40);
        List<Watch.Reading> readings =
                Objects.requireNonNull(Watch.over(counts, Rhythm.WEEK).get(method));
        assertThat(first(readings, 160)).isBetween(160, 175);
    }

    @Test
    void noiseIsNoSurgeOnceAllPeriodsAreLookedAtTogether() {
        var readings = Watch.over(noise(400, 500), Rhythm.WEEK);
        for (Method method : List.of(Method.EARS_C1, Method.EARS_C2, Method.FARRINGTON)) {
            assertThat(Objects.requireNonNull(readings.get(method)))
                    .as(method.word())
                    .noneMatch(reading -> reading.adjusted() != null && reading.adjusted() <= .05);
        }
        double[] surged = noise(400, 500);
        surged[450] = 700;
        assertThat(Watch.over(surged, Rhythm.WEEK).values())
                .filteredOn(list -> list.get(450).adjusted() != null)
                .allMatch(list -> Objects.requireNonNull(list.get(450).adjusted()) <= .05)
                .hasSize(3);
    }

    @Test
    void whoHasNoHistorySaysSo() {
        var readings = Watch.over(new double[] {3, 4, 5, 4}, Rhythm.DAY);
        assertThat(readings).hasSize(5);
        assertThat(readings.values())
                .allSatisfy(list -> assertThat(list)
                        .hasSize(4)
                        .allSatisfy(reading -> assertThat(reading.refused()).isNotBlank()));
    }

    private static List<NamedCsvRecord> mortgages() {
        return PublicData.rows("cfpb_monthly_segment_volume_2011_2016.csv.gz").stream()
                .filter(row -> row.getField("segment").equals("mortgage"))
                .toList();
    }

    private static List<String> alarms(List<NamedCsvRecord> months, List<Watch.Reading> readings) {
        return months.stream()
                .filter(month -> alarm(readings.get(months.indexOf(month))))
                .map(month -> month.getField("month"))
                .toList();
    }

    private static boolean alarm(Watch.Reading reading) {
        return reading.signal() != null && reading.signal().alarm();
    }

    private static int first(List<Watch.Reading> readings, int from) {
        for (int i = from; i < readings.size(); i++) {
            if (alarm(readings.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static double[] noise(double mean, int periods) {
        Random random = new Random(17);
        double[] noise = new double[periods];
        Arrays.setAll(noise, i -> PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble()));
        return noise;
    }
}
