package redress.simulation.scenario;

import java.util.Map;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.customers.Customer.Temperament;

/**
 * How likely an affected customer is to complain: logistic in what is added up here, from the cause's own share on.
 *
 * @param bySegment,byTemperament,byChannel added for them; what is not named adds nothing
 * @param lossAt a loss that adds nothing, in euros
 * @param perLogLoss added for each natural logarithm of the loss above it
 * @param perTenureYear added for each year as a customer, ten at most
 */
public record Propensity(
        Map<Segment, Double> bySegment,
        Map<Temperament, Double> byTemperament,
        Map<String, Double> byChannel,
        double lossAt,
        double perLogLoss,
        double perTenureYear) {

    private static final double LONGEST_TENURE = 10;

    /** The chance, with {@code shift} added before the logistic function. */
    public double of(
            PlantedCause cause,
            Segment segment,
            Temperament temperament,
            String channel,
            double loss,
            int tenureMonths,
            double shift) {
        double sum = Math.log(cause.complains() / (1 - cause.complains()))
                + bySegment.getOrDefault(segment, 0.0)
                + byTemperament.getOrDefault(temperament, 0.0)
                + byChannel.getOrDefault(channel, 0.0)
                + perLogLoss * Math.log(loss / lossAt)
                + perTenureYear * Math.min(LONGEST_TENURE, tenureMonths / 12.0)
                + shift;
        return 1 / (1 + Math.exp(-sum));
    }
}
