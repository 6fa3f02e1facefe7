package redress.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void aFailureRampsUpAndGrowsOn() {
        Course course = new Course(.2, .1, 2, null, null);
        assertThat(course.at(.19)).isZero();
        assertThat(course.at(.25)).isEqualTo(.5, within(1e-9));
        assertThat(course.at(.3)).isEqualTo(1, within(1e-9));
        assertThat(course.at(.8)).isEqualTo(2, within(1e-9));
    }

    @Test
    void aFailureThatFadesIsGoneInTheEnd() {
        Course course = new Course(0, 0, 0, .5, null);
        assertThat(course.at(.5)).isEqualTo(1, within(1e-9));
        assertThat(course.at(.54)).isEqualTo(.5, within(1e-9));
        assertThat(course.at(.6)).isZero();
    }

    @Test
    void aPeakMultipliesTheRateWhileItLasts() {
        Course course = new Course(0, 0, 0, null, new Peak(.4, .5, 3));
        assertThat(course.at(.39)).isEqualTo(1, within(1e-9));
        assertThat(course.at(.4)).isEqualTo(3, within(1e-9));
        assertThat(course.at(.5)).isEqualTo(1, within(1e-9));
    }
}
