// Elasticsearch's answer to a target as the data frames that Grafana's data source makes of it.
import { DataFrame, FieldType } from '@grafana/data';

const NAMES: Record<string, string> = { count: 'Count', cardinality: 'Unique Count', min: 'Min', max: 'Max', avg: 'Average', sum: 'Sum' };

type Leaf = { bucket: any; path: Record<string, unknown> };

export function frames(target: any, aggregations: any): DataFrame[] {
  const last = target.bucketAggs.at(-1);
  return last.type === 'date_histogram' ? series(target, aggregations) : [table(target, aggregations)];
}

function buckets(definition: any, aggregations: any): any[] {
  const found = aggregations?.[definition.id]?.buckets ?? [];
  const list = Array.isArray(found) ? found : Object.entries<any>(found).map(([key, bucket]) => ({ ...bucket, key }));
  const edges = Number(definition.settings?.trimEdges ?? 0);
  return list.length > 2 * edges ? list.slice(edges, list.length - edges) : list;
}

function leaves(definitions: any[], aggregations: any, path: Leaf['path'] = {}): Leaf[] {
  const [first, ...inner] = definitions;
  return buckets(first, aggregations).flatMap((bucket) => {
    const here = { ...path, [column(first)]: bucket.key };
    return inner.length ? leaves(inner, bucket, here) : [{ bucket, path: here }];
  });
}

const column = (definition: any) => (definition.type === 'filters' ? 'filter' : definition.field);
const value = (metric: any, bucket: any) => (metric.type === 'count' ? bucket.doc_count : bucket[metric.id].value);

function series(target: any, aggregations: any): DataFrame[] {
  const groups = target.bucketAggs.slice(0, -1);
  const time = target.bucketAggs.at(-1);
  const outer = groups.length ? leaves(groups, aggregations) : [{ bucket: aggregations, path: {} }];
  return outer.flatMap(({ bucket, path }) =>
    target.metrics.map((metric: any) => {
      const points = buckets(time, bucket);
      const name = (target.alias ?? NAMES[metric.type]).replace(/{{(?:term )?([^}]+)}}/g, (_: string, field: string) => path[field as never]);
      return {
        name,
        refId: target.refId,
        length: points.length,
        fields: [
          { name: 'Time', type: FieldType.time, config: { interval: points[1]?.key - points[0]?.key }, values: points.map((p) => p.key) },
          { name: 'Value', type: FieldType.number, config: { displayNameFromDS: name }, values: points.map((p) => value(metric, p)) },
        ],
      };
    })
  );
}

function table(target: any, aggregations: any): DataFrame {
  const rows = leaves(target.bucketAggs, aggregations);
  const keys = target.bucketAggs.map((definition: any) => ({
    name: column(definition), type: FieldType.string, config: {}, values: rows.map((row) => row.path[column(definition)]),
  }));
  const numbers = target.metrics.map((metric: any) => ({
    name: NAMES[metric.type], type: FieldType.number, config: {}, values: rows.map((row) => value(metric, row.bucket)),
  }));
  return { refId: target.refId, length: rows.length, fields: [...keys, ...numbers] };
}
