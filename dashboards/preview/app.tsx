// Draws a recorded dashboard with Grafana's own components: what an analyst will see, without Grafana.
import 'uplot/dist/uPlot.min.css';
import '@grafana/react-data-grid/lib/styles.css';
import React from 'react';
import { createRoot } from 'react-dom/client';
import {
  applyFieldOverrides, cacheFieldDisplayNames, createTheme, DataFrame, dateTime, getFieldDisplayValues,
  standardFieldConfigEditorRegistry, ThemeContext,
} from '@grafana/data';
import * as UI from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { frames } from './frames';

const { BarGauge, BigValue, GlobalStyles, PanelChrome, TimeSeries, VizRepeater } = UI as any;
const recorded = (window as any).RECORDED;
const theme = createTheme({ colors: { mode: 'light' } });
const COLUMN = 64, ROW = 38, GAP = 8, HEADER = 84;

const option = (path: string, isCustom = false) =>
  ({ id: isCustom ? 'custom.' + path : path, path, name: path, isCustom, process: (v: unknown) => v, shouldApply: () => true, editor: () => null, override: () => null }) as any;
standardFieldConfigEditorRegistry.setInit(() => [
  ...['displayName', 'unit', 'decimals', 'noValue', 'min', 'max', 'thresholds', 'color', 'links', 'mappings'].map((p) => option(p)),
  ...['minWidth', 'width', 'cellOptions', 'hideFrom', 'align', 'wrapText'].map((p) => option(p, true)),
]);

function prepared(panel: any): DataFrame[] {
  const data = panel.targets.flatMap((target: any) => frames(target, recorded.targets[panel.id + target.refId].aggregations));
  const result = applyFieldOverrides({
    data, fieldConfig: panel.fieldConfig, theme, timeZone: 'utc', replaceVariables: (s) => s,
    fieldConfigRegistry: standardFieldConfigEditorRegistry as any,
  });
  result.forEach((frame) => frame.fields.forEach((field) => {
    field.config.custom = { ...panel.fieldConfig.defaults.custom, ...field.config.custom };
    if (field.state) field.state.displayName = null;
  }));
  cacheFieldDisplayNames(result);
  return result;
}

const displayValues = (panel: any, data: DataFrame[]) =>
  getFieldDisplayValues({
    data, fieldConfig: panel.fieldConfig, reduceOptions: panel.options.reduceOptions, theme, timeZone: 'utc',
    sparkline: panel.options.graphMode === 'area', replaceVariables: (s: string) => s,
  } as any);

function Stat({ panel, width, height }: any) {
  const [first] = displayValues(panel, prepared(panel));
  const { colorMode, graphMode } = panel.options;
  return <BigValue value={{ ...first.display, title: undefined }} sparkline={first.sparkline} {...{ colorMode, graphMode, width, height, theme }} justifyMode="auto" textMode="value" text={panel.options.text} />;
}

// Grafana measures with its own font; the one that is drawn here may be wider.
const WIDER = 'mm';

function Bars({ panel, width, height }: any) {
  const values = displayValues(panel, prepared(panel));
  return (
    <VizRepeater
      source={values} getValues={() => values} width={width} height={height} orientation="horizontal" itemSpacing={6} renderCounter={0}
      minVizHeight={10} maxVizHeight={panel.options.maxVizHeight}
      getAlignmentFactors={() => ({ title: values.map((v) => v.display.title ?? '').reduce((a, b) => (a.length > b.length ? a : b)) + WIDER, text: values[0].display.text })}
      renderValue={({ value, width, height, alignmentFactors }: any) => (
        <BarGauge value={value.display} display={value.view ? value.display.display : undefined} field={value.field} {...{ width, height, alignmentFactors, theme }}
          text={panel.options.text} orientation="horizontal" displayMode="basic" namePlacement="left" valueDisplayMode="color" showUnfilled={false} />
      )}
    />
  );
}

const fixes = () => Object.values<any>(recorded.annotations).flatMap((a) => a.hits.hits.map((hit: any) => hit._source));

// Grafana's annotation marks belong to its application, not to its components: a dashed line and a triangle like its own.
function markFixes(builder: any) {
  builder.addHook('draw', (u: any) => {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = theme.visualization.getColorByName('green');
    ctx.lineWidth = 2 * devicePixelRatio;
    for (const fix of fixes()) {
      const x = u.valToPos(Date.parse(fix.at), 'x', true);
      ctx.setLineDash([5 * devicePixelRatio, 5 * devicePixelRatio]);
      ctx.beginPath(); ctx.moveTo(x, bbox.top); ctx.lineTo(x, bbox.top + bbox.height); ctx.stroke();
      const half = 6 * devicePixelRatio, foot = bbox.top + bbox.height;
      ctx.beginPath(); ctx.moveTo(x, foot - half); ctx.lineTo(x - half, foot + half); ctx.lineTo(x + half, foot + half); ctx.fill();
    }
    ctx.restore();
  });
  return null;
}

function Lines({ panel, width, height }: any) {
  const data = prepared(panel);
  const range = { from: dateTime(recorded.from), to: dateTime(recorded.to) };
  return (
    <TimeSeries frames={data} structureRev={1} timeRange={{ ...range, raw: range }} timeZone="utc" legend={panel.options.legend} {...{ width, height }}>
      {markFixes}
    </TimeSeries>
  );
}

function Table({ panel, width, height }: any) {
  const [frame] = prepared(panel);
  return <TableNG data={frame} cellHeight={panel.options.cellHeight} initialSortBy={panel.options.sortBy} {...{ width, height }} />;
}

const DRAWN: Record<string, any> = { stat: Stat, bargauge: Bars, timeseries: Lines, table: Table };

function Panel({ panel }: any) {
  const { x, y, w, h } = panel.gridPos;
  const Body = DRAWN[panel.type];
  return (
    <div style={{ position: 'absolute', left: x * COLUMN + GAP, top: y * ROW + HEADER }}>
      <PanelChrome title={panel.title} description={panel.description} width={w * COLUMN - GAP} height={h * ROW - GAP}>
        {(width: number, height: number) => <Body {...{ panel, width, height }} />}
      </PanelChrome>
    </div>
  );
}

function Selection() {
  const chip = (label: string, value: string) => (
    <span key={label} style={{ display: 'inline-flex', marginRight: 12, border: '1px solid #c7c9d1', borderRadius: 2, fontSize: 12, background: '#fff' }}>
      <span style={{ padding: '6px 8px', background: '#f4f5f5', fontWeight: 500 }}>{label}</span>
      <span style={{ padding: '6px 8px' }}>{value}</span>
    </span>
  );
  const day = (millis: number) => new Date(millis).toISOString().slice(0, 10);
  const variables = recorded.dashboard.templating.list.filter((v: any) => v.type === 'query');
  return (
    <div style={{ padding: '10px 8px 0' }}>
      <div style={{ fontSize: 20, fontWeight: 500, marginBottom: 8, display: 'flex', justifyContent: 'space-between' }}>
        {recorded.dashboard.title}
        <span style={{ fontSize: 13, fontWeight: 400 }}>{day(recorded.from)} to {day(recorded.to)} UTC</span>
      </div>
      {variables.map((v: any) => chip(v.label, 'All'))}
      {recorded.dashboard.annotations.list.map((a: any) => chip(a.name, '▲'))}
    </div>
  );
}

const bottom = Math.max(...recorded.dashboard.panels.map((p: any) => p.gridPos.y + p.gridPos.h)) * ROW + HEADER;
createRoot(document.getElementById('root')!).render(
  <ThemeContext.Provider value={theme}>
    <GlobalStyles />
    <div style={{ position: 'relative', width: 24 * COLUMN + GAP, height: bottom }} id="dashboard">
      <Selection />
      {recorded.dashboard.panels.map((panel: any) => <Panel key={panel.id} panel={panel} />)}
    </div>
  </ThemeContext.Provider>
);
