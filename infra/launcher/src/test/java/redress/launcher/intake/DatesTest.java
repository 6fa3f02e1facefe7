package redress.launcher.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2020-03-18, 2020-03-18T04:00:00Z",
        "2020-01-18T09:30:00, 2020-01-18T14:30:00Z",
        "2020-01-18 09:30, 2020-01-18T14:30:00Z",
        "2020-01-18T09:30:00+02:00, 2020-01-18T07:30:00Z",
        "2020-01-18T09:30:00Z, 2020-01-18T09:30:00Z",
        "03/18/2020, 03/18/2020",
        "2020-02-31, 2020-02-31"
    })
    void onlyDatesWithoutAZoneAreReadInTheGivenOne(String text, String expected) {
        assertThat(new Dates(ZoneId.of("America/New_York")).read(text)).isEqualTo(expected);
    }
}
