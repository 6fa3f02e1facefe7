package redress.simulation.scenario;

import java.util.List;

/**
 * Where customers live.
 *
 * @param share of the customers, in percent
 * @param carriers who delivers there
 * @param warehouses from where
 */
public record Region(String name, int share, Shares carriers, Shares warehouses, List<String> towns) {}
