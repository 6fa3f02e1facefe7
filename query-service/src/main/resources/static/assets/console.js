'use strict';
// Times in the viewer's zone, and charts drawn from the tables beside them.
(function () {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  document.querySelectorAll('time[datetime]').forEach((time) => {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.getTime())) {
      time.title = time.textContent;
      time.textContent = ('day' in time.dataset ? day : moment).format(at);
    }
  });

  document.querySelectorAll('button[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  // On a phone the filters are folded away until they are wanted.
  const filters = document.querySelector('.facets > details');
  if (filters && window.matchMedia('(max-width: 900px)').matches) {
    filters.open = false;
  }

  const utcDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const utcFull = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function rows(figure) {
    return [...figure.querySelectorAll('tbody tr')].map((row) => ({
      from: Date.parse(row.dataset.from),
      partial: row.dataset.partial === 'true',
      value: Number(row.dataset.value),
    }));
  }

  function marks(figure) {
    const found = [...figure.querySelectorAll('.mark')].map((mark) => ({
      xAxis: Date.parse(mark.dataset.at),
      label: { formatter: mark.dataset.label, color: colour('--text') },
    }));
    return found.length === 0 ? undefined : {
      silent: true,
      symbol: 'none',
      lineStyle: { color: colour('--warm'), width: 2, type: 'solid' },
      data: found,
    };
  }

  function option(figure) {
    const data = rows(figure);
    const weeks = figure.dataset.kind === 'weeks';
    const width = (weeks ? 7 : 1) * 86400000;
    return {
      animation: false,
      grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        axisPointer: { type: 'shadow' },
        backgroundColor: colour('--card'),
        borderColor: colour('--line'),
        textStyle: { color: colour('--text'), fontFamily: 'inherit' },
        formatter: (points) => {
          const row = data[points[0].dataIndex];
          const name = (weeks ? 'Week from ' : '') + utcFull.format(row.from);
          return name + '\n' + row.value.toLocaleString() + ' complaints' + (row.partial ? ' (not over yet)' : '');
        },
      },
      xAxis: {
        type: 'time',
        min: data[0].from - width / 2,
        max: data[data.length - 1].from + width / 2,
        axisLine: { lineStyle: { color: colour('--line') } },
        axisTick: { show: false },
        axisLabel: { color: colour('--muted'), hideOverlap: true, formatter: (value) => utcDay.format(value) },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: colour('--muted') },
        splitLine: { lineStyle: { color: colour('--line'), type: 'dashed' } },
      },
      series: [{
        type: 'bar',
        barCategoryGap: '20%',
        barMaxWidth: 26,
        barMinWidth: 2,
        markLine: marks(figure),
        data: data.map((row) => ({
          value: [row.from, row.value],
          itemStyle: row.partial
            ? { color: colour('--accent'), opacity: 0.45, decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: colour('--card') } }
            : { color: colour('--accent'), borderRadius: [2, 2, 0, 0] },
        })),
      }],
    };
  }

  if (window.echarts) {
    document.querySelectorAll('figure.chart').forEach((figure) => {
      const chart = window.echarts.init(figure.querySelector('.plot'));
      const draw = () => chart.setOption(option(figure), true);
      draw();
      new ResizeObserver(() => chart.resize()).observe(figure);
      window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    });
  }
})();
