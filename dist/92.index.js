export const id = 92;
export const ids = [92];
export const modules = {

/***/ 1092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dashboardOfRun: () => (/* binding */ dashboardOfRun)
});

// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var core_day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/core/target.js
var target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/files/day-status.js
var day_status = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/reports/definitions.js
var definitions = __webpack_require__(9933);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/pages/dashboard/columns.js
function columns(keys, rows, value) {
    const found = {};
    for (const key of keys) {
        const column = rows.map((row) => value(row, key));
        if (column.some((value) => value !== null))
            found[key] = column;
    }
    return found;
}

// EXTERNAL MODULE: ./lib/pages/chart/spec.js
var spec = __webpack_require__(4196);
;// CONCATENATED MODULE: ./lib/pages/dashboard/days.js



const DAY_KEYS = ['daily_active_users', 'lines_added', 'credits'];
const DAY_WEEKS = 57;
const DAYS = 91;
const MOST_EXCEPTIONS = 200;
function daysOf({ statuses }, history, day) {
    const known = [...history.map((line) => line.day), ...statuses.keys()]
        .filter((known) => known <= day)
        .sort();
    const first = known[0];
    if (first === undefined)
        return { names: [], figures: {}, statuses: '' };
    const sunday = (day) => (0,core_day/* addDays */.fi)(day, -((0,core_day/* weekdayOf */.Up)(day) % 7));
    const names = (0,core_day/* dayRange */.qD)((0,core_day/* later */.NU)(sunday(first), (0,core_day/* addDays */.fi)(sunday(day), 7 * (1 - DAY_WEEKS))), day);
    const lines = new Map(history.map((line) => [line.day, line]));
    const letter = (status) => status === undefined ? '-' : String(spec/* STATUSES */.f.indexOf(status));
    return {
        names,
        figures: columns(DAY_KEYS, names.slice(-DAYS), (name, key) => lines.get(name)?.[key] ?? null),
        statuses: names.map((name) => letter(statuses.get(name))).join(''),
    };
}
function healthOf({ statuses }) {
    const counts = {};
    for (const status of statuses.values())
        counts[status] = (counts[status] ?? 0) + 1;
    const exceptions = [...statuses]
        .filter(([, status]) => status !== 'settled' && status !== 'provisional')
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, MOST_EXCEPTIONS)
        .map(([day, status]) => ({ day, status }));
    return { counts, exceptions };
}

// EXTERNAL MODULE: ./lib/pages/dashboard/figures.js
var figures = __webpack_require__(1494);
// EXTERNAL MODULE: ./lib/pages/chart/look.js
var look = __webpack_require__(6796);
;// CONCATENATED MODULE: ./lib/pages/dashboard/fold.js

const rounded = (value) => Math.round(value * 1e4) / 1e4;
function sumMixes(days, key) {
    const known = days.map(({ mixes }) => mixes[key]).filter((mix) => mix !== undefined);
    if (known.length === 0)
        return undefined;
    const byName = new Map();
    for (const { rows } of known)
        for (const { name, value } of rows)
            byName.set(name, (byName.get(name) ?? 0) + value);
    const rests = known.map(({ rest }) => rest).filter((rest) => rest !== null);
    return { byName, rest: rests.length === 0 ? null : rests.reduce((sum, rest) => sum + rest, 0) };
}
function foldMix(periods) {
    const totals = new Map();
    for (const period of periods)
        for (const [name, value] of period?.byName ?? [])
            totals.set(name, (totals.get(name) ?? 0) + value);
    const ranked = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
    if (ranked.length === 0)
        return undefined;
    const hasRest = periods.some((period) => (period?.rest ?? null) !== null);
    const most = hasRest ? look/* MOST_SERIES */.AW : look/* MOST_SERIES */.AW + 1;
    const names = ranked.length > most ? ranked.slice(0, look/* MOST_SERIES */.AW) : ranked;
    const others = ranked.slice(names.length);
    const sum = ({ byName }, names) => names.reduce((total, name) => total + (byName.get(name) ?? 0), 0);
    const column = (value) => periods.map((period) => (period === undefined ? null : rounded(value(period))));
    return {
        names,
        columns: names.map((name) => column((period) => sum(period, [name]))),
        rest: others.length === 0 && !hasRest ? null : column((period) => sum(period, others) + (period.rest ?? 0)),
    };
}

// EXTERNAL MODULE: ./lib/reports/totals/label.js
var label = __webpack_require__(9785);
;// CONCATENATED MODULE: ./lib/pages/dashboard/mixes.js

const mixes = {
    lines_by_feature: {
        title: 'Lines added by feature',
        dimension: 'features',
        counted: 'loc_added_sum of totals_by_feature, summed over the stored days.',
    },
    prompts_by_feature: {
        title: 'Prompts by feature',
        dimension: 'features',
        counted: 'user_initiated_interaction_count of totals_by_feature, summed over the stored days.',
    },
    generations_by_model: {
        title: 'Code generations by model',
        dimension: 'models',
        counted: 'code_generation_activity_count of totals_by_model_feature, summed over features and stored days.',
    },
    lines_by_language: {
        title: 'Lines added by language',
        dimension: 'languages',
        counted: 'loc_added_sum of totals_by_language_feature, summed over features and stored days.',
    },
    generations_by_ide: {
        title: 'Code generations by IDE',
        dimension: 'ides',
        counted: 'code_generation_activity_count of totals_by_ide, summed over the stored days.',
    },
    credits_by_model: {
        title: 'AI credits by model',
        dimension: 'models',
        counted: 'grossQuantity in AI credits by model, as GitHub’s billing API sends it.',
    },
};
const mixKeys = Object.keys(mixes);
const labels = {
    ...label/* features */.qT,
    ...label/* ides */.gr,
    phase_0: 'No phase',
    phase_1: 'Phase 1',
    phase_2: 'Phase 2',
    phase_3: 'Phase 3',
};
const labelOf = (name) => (0,label/* inWords */.r4)(labels, name);

;// CONCATENATED MODULE: ./lib/pages/dashboard/data.js







const WEEKS = 104;
const isClosed = (row, day) => row.end <= day;
function adoptionOf(rows) {
    const phases = [...new Set(rows.flatMap((row) => Object.keys(row.adoption ?? {})))].sort();
    if (phases.length === 0)
        return undefined;
    return {
        names: phases,
        columns: phases.map((phase) => rows.map(({ adoption }) => (adoption == null ? null : (adoption[phase] ?? 0)))),
        rest: null,
    };
}
function linesOf(rows, history) {
    let next = 0;
    return rows.map(({ start, end }) => {
        while ((history[next]?.day ?? end) < start)
            next += 1;
        const first = next;
        while ((history[next]?.day ?? '') !== '' && (history[next]?.day ?? '') <= end)
            next += 1;
        return history.slice(first, next);
    });
}
function periodsOf(rows, history, name) {
    const lines = linesOf(rows, history);
    const mixes = {};
    for (const key of mixKeys) {
        const mix = foldMix(lines.map((days) => sumMixes(days, key)));
        if (mix !== undefined)
            mixes[key] = mix;
    }
    const adoption = adoptionOf(rows);
    return {
        names: rows.map(name),
        days: rows.map((row) => row.days),
        settled: rows.map((row) => row.settled_days),
        missing: rows.map(({ start, end, days }) => Math.max(0, (0,core_day/* daysBetween */.YM)(start, end) + 1 - days)),
        until: rows.at(-1)?.end ?? '',
        figures: columns(figures/* figureKeys */.N, rows, (row, key) => row[key] ?? null),
        mixes,
        ...(adoption === undefined ? {} : { adoption }),
    };
}
function runningOf(rows, day) {
    const row = rows.find((row) => !isClosed(row, day) && row.start <= day);
    if (row === undefined)
        return undefined;
    const known = figures/* figureKeys */.N.flatMap((key) => {
        const value = row[key] ?? null;
        return value === null ? [] : [[key, value]];
    });
    return { name: row.start.slice(0, 7), days: row.days, figures: Object.fromEntries(known) };
}
function targetData(input, { day, definitions }) {
    const history = [...input.history].sort((a, b) => (a.day < b.day ? -1 : 1));
    const weeks = input.weeks.filter((row) => isClosed(row, day)).slice(-WEEKS);
    const months = input.months.filter((row) => isClosed(row, day));
    const month = runningOf(input.months, day);
    return {
        folder: (0,target/* folderOf */.yS)(input.target),
        kind: input.target.kind,
        slug: input.target.slug,
        day,
        weeks: periodsOf(weeks, history, (row) => row.start),
        months: periodsOf(months, history, (row) => row.start.slice(0, 7)),
        days: daysOf(input, history, day),
        health: healthOf(input),
        ...(month === undefined ? {} : { month }),
        groups: input.groups,
        problems: input.problems,
        definitions,
    };
}

// EXTERNAL MODULE: ./lib/pages/chart/text.js
var chart_text = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/pages/dashboard/html.js

const textOf = (part) => {
    if (typeof part === 'string')
        return (0,chart_text/* escapeXml */.X)(part);
    if (typeof part === 'number')
        return String(part);
    return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
};
const markup = (texts, ...parts) => ({
    markup: texts.reduce((all, text, index) => {
        const part = parts[index - 1];
        return all + (part === undefined ? '' : textOf(part)) + text;
    }),
});
const trusted = (markup) => ({ markup });
const nothing = { markup: '' };

// EXTERNAL MODULE: ./lib/pages/chart/draw.js + 2 modules
var draw = __webpack_require__(9310);
// EXTERNAL MODULE: ./lib/pages/chart/number.js
var number = __webpack_require__(2926);
// EXTERNAL MODULE: ./lib/pages/markdown/number.js
var markdown_number = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/pages/dashboard/ratio.js
var ratio = __webpack_require__(6620);
// EXTERNAL MODULE: ./lib/reports/small-base.js
var small_base = __webpack_require__(9460);
// EXTERNAL MODULE: ./lib/pages/dashboard/dates.js
var dates = __webpack_require__(2282);
;// CONCATENATED MODULE: ./lib/pages/dashboard/newest.js
const WAITED_FOR = 2;
function newestOf(people) {
    const found = people.findLastIndex((value) => value !== null);
    return found >= people.length - WAITED_FOR ? found : people.length - 1;
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/state.js
const RANGES = {
    '3m': { label: '3 months', weeks: 13, months: 3 },
    '6m': { label: '6 months', weeks: 26, months: 6 },
    '1y': { label: '1 year', weeks: 52, months: 12 },
    '2y': { label: '2 years', weeks: 104, months: 24 },
    all: { label: 'All, by month', weeks: Infinity, months: Infinity },
};
const firstState = { target: '', range: '6m', step: 'week', at: '', hidden: [], open: [] };
const listOf = (text) => (text === null || text === '' ? [] : text.split(','));
function readState(hash) {
    const found = new URLSearchParams(hash.replace(/^#/, ''));
    const range = found.get('range') ?? '';
    return {
        target: found.get('target') ?? '',
        range: Object.hasOwn(RANGES, range) ? range : firstState.range,
        step: found.get('step') === 'month' ? 'month' : 'week',
        at: found.get('at') ?? '',
        hidden: listOf(found.get('hide')),
        open: listOf(found.get('open')),
    };
}
function hashOf({ target, range, step, at, hidden, open }) {
    const found = new URLSearchParams();
    if (target !== '')
        found.set('target', target);
    if (range !== firstState.range)
        found.set('range', range);
    if (step !== firstState.step)
        found.set('step', step);
    if (at !== '')
        found.set('at', at);
    if (hidden.length > 0)
        found.set('hide', hidden.join(','));
    if (open.length > 0)
        found.set('open', open.join(','));
    return found.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
}
const stepOf = ({ range, step }) => range === 'all' ? 'month' : step;
const toggled = (list, name) => list.includes(name) ? list.filter((other) => other !== name) : [...list, name];

;// CONCATENATED MODULE: ./lib/pages/dashboard/shown.js



const cutMix = (mix, from) => mix && {
    names: mix.names,
    columns: mix.columns.map((column) => column.slice(from)),
    rest: mix.rest?.slice(from) ?? null,
};
function periodAt(names, until, day) {
    if (day > until)
        return -1;
    return names.findLastIndex((name) => name <= day.slice(0, name.length));
}
function marksOf({ definitions }, names, until, touches) {
    const found = new Map();
    for (const { day, what, touches: touched } of definitions) {
        const period = periodAt(names, until, day);
        if (period < 0 || !touched.some((key) => touches.includes(key)))
            continue;
        found.set(period, [...(found.get(period) ?? []), `On ${(0,dates/* dateText */.M)(day)} GitHub ${what}.`]);
    }
    return [...found].sort(([a], [b]) => a - b).map(([period, texts]) => ({ period, text: texts.join(' ') }));
}
function shownOf(target, state) {
    const step = stepOf(state);
    const all = step === 'week' ? target.weeks : target.months;
    const most = RANGES[state.range][step === 'week' ? 'weeks' : 'months'];
    const from = Math.max(0, all.names.length - most);
    const names = all.names.slice(from);
    const asked = names.indexOf(state.at);
    const newest = newestOf(names.map((_, index) => all.figures.active_users?.[from + index] ?? null));
    const at = asked === -1 ? newest : asked;
    return {
        target,
        step,
        names,
        days: all.days.slice(from),
        settled: all.settled.slice(from),
        incomplete: all.missing.slice(from).flatMap((missing, index) => (missing > 0 ? [index] : [])),
        at,
        newest,
        figure: (key) => all.figures[key]?.slice(from),
        before: (key, back) => all.figures[key]?.[from + at - back] ?? null,
        obstacle: (touches, back, isSum) => {
            const [previous, current] = [from + at - back, from + at];
            if (isSum && ((all.missing[previous] ?? 0) > 0 || (all.missing[current] ?? 0) > 0))
                return 'days are missing';
            const start = (all.names[previous] ?? '').padEnd(10, '-01');
            const isRedefined = target.definitions.some(({ day, touches: touched }) => {
                const period = periodAt(all.names, all.until, day);
                return (start < day &&
                    previous <= period &&
                    period <= current &&
                    touched.some((key) => touches.includes(key)));
            });
            return isRedefined ? 'GitHub changed what it counts' : undefined;
        },
        mix: (key) => cutMix(all.mixes[key], from),
        adoption: cutMix(all.adoption, from),
        marks: (touches) => marksOf(target, names, all.until, touches),
    };
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/overview.js








const cell = (value, text) => markup `<td data-sort="${value === null ? '' : String(value)}">${text}</td>`;
const figure = (value, unit) => cell(value, (0,number/* exact */.e0)(value, unit));
function change(week) {
    const [current, previous] = [week.before('active_users', 0), week.before('active_users', 1)];
    const text = (0,ratio/* changeText */.k)(current, previous);
    return text === undefined || week.obstacle(['active_users'], 1, false) !== undefined
        ? cell(null, markdown_number/* UNKNOWN */.HV)
        : cell(previous === 0 || current === null || previous === null ? null : current / previous, text);
}
function rowHtml({ target: { folder, slug, months, problems }, week }) {
    const newest = (key) => week.before(key, 0);
    const values = week.figure('active_users')?.slice(-12) ?? [];
    const spark = (0,draw/* draw */.$)({ kind: 'sparkline', id: '', title: '', description: '', width: 90, values }, look/* pageLook */.Vu);
    return markup `<tr><th scope="row" data-sort="${slug}"><a href="#target=${folder}">${slug}</a></th>${[
        figure(newest('active_users'), 'count'),
        change(week),
        markup `<td>${trusted(spark)}</td>`,
        figure(newest('seats'), 'count'),
        figure((0,small_base/* shareOf */.t)(newest('agent_lines_added'), newest('lines_added')), 'share'),
        figure(newest('credits'), 'count'),
        figure(months.figures.net_amount?.at(-1) ?? null, 'usd'),
        cell(problems.length, problems.length === 0 ? 'none' : String(problems.length)),
    ]}</tr>`;
}
const COLUMNS = [
    'Target',
    'People',
    'Change',
    '12 weeks',
    'Seats',
    'By agents',
    'AI credits',
    'Billed, last month',
    'Problems',
];
const byNeed = (a, b) => b.target.problems.length - a.target.problems.length ||
    (b.week.before('active_users', 0) ?? -1) - (a.week.before('active_users', 0) ?? -1) ||
    (a.target.folder < b.target.folder ? -1 : 1);
function overviewHtml(targets) {
    const head = COLUMNS.map((column, index) => column === '12 weeks'
        ? markup `<th scope="col">${column}</th>`
        : markup `<th scope="col"><button type="button" data-column="${index}">${column}</button></th>`);
    const rows = targets
        .map((target) => ({ target, week: shownOf(target, { range: '3m', step: 'week', at: '' }) }))
        .sort(byNeed)
        .map(rowHtml);
    return markup `<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">All ${targets.length} targets, newest week</h2><div class="scroll" tabindex="0" role="region" aria-label="All targets"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div><p class="note">People of several targets overlap and are never added.</p></section>`;
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/page.js



const page_option = (value, label, isSelected = false) => markup `<option value="${value}" ${isSelected ? trusted(' selected') : nothing}>${label}</option>`;
function controls({ targets }) {
    const target = targets.length < 2
        ? nothing
        : markup `<label>Target <select id="target">${targets.map(({ folder, slug, kind }) => page_option(folder, kind === 'enterprise' ? `${slug} (enterprise)` : slug))}</select></label>`;
    const ranges = Object.entries(RANGES).map(([value, { label }]) => page_option(value, label, value === '6m'));
    return markup `<form id="controls" aria-label="What is shown" hidden>${target}<label>Range <select id="range">${ranges}</select></label><label>Step <select id="step">${page_option('week', 'Weeks')}${page_option('month', 'Months')}</select></label><label class="cursor">Point in time <input type="range" id="at" min="0" max="0" value="0" /></label><output id="at-text" for="at"></output></form>`;
}
function pageHtml(parts, { script, style, scriptHash, styleHash }) {
    const [first] = parts.targets;
    const name = parts.targets.length === 1 ? (first?.slug ?? '') : `${parts.targets.length} targets`;
    const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>\n${markup `<html lang="en"><head><meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" /><meta name="viewport" content="width=device-width,initial-scale=1" /><meta name="color-scheme" content="light dark" /><meta name="referrer" content="no-referrer" /><title>Copilot at ${name}</title><style>${trusted(style)}</style></head><body><header><h1>Copilot at <span id="name">${parts.targets.length === 1 ? name : (first?.slug ?? '')}</span></h1><p>Days until ${(0,dates/* dateText */.M)(parts.day)}. A week is Sunday to Saturday, UTC.</p></header>${controls(parts)}<main>${parts.overview}<div id="view">${parts.view}</div></main><noscript><p class="note">Without scripts this is the last half year, by week. Other ranges need them.</p></noscript>${parts.blocks.map((block, index) => markup `<script type="text/plain" id="data-${index}" data-folder="${parts.targets[index]?.folder ?? ''}">${trusted(block)}</script> `)}<script type="module">${trusted(script)}</script></body></html>`.markup}\n`;
}

// EXTERNAL MODULE: ./lib/pages/markdown/change.js
var markdown_change = __webpack_require__(7474);
;// CONCATENATED MODULE: ./lib/pages/dashboard/groups-view.js





const spark = (values) => trusted((0,draw/* draw */.$)({ kind: 'sparkline', id: '', title: '', description: '', width: 90, values }, look/* pageLook */.Vu));
const groups_view_rowHtml = ({ name, values, trend }, { columns }) => markup `<tr><th scope="row">${name}</th>${columns.map(({ unit }, index) => markup `<td>${(0,markdown_change/* valueText */.Ru)(values[index] ?? null, unit)}</td>`)}<td>${spark(trend)}</td></tr>`;
function groupHtml(group) {
    const { id, title, heading, columns, rows, notes } = group;
    const weeks = rows[0]?.trend.length ?? 0;
    const heads = [heading, ...columns.map((column) => column.title), weeks === 1 ? '1 week' : `${weeks} weeks`];
    return markup `<div class="panel" id="${id}"><h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${heads.map((head) => markup `<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map((row) => groups_view_rowHtml(row, group))}</tbody></table></div>${notes.map((note) => markup `<p class="note">${note}</p>`)}</div>`;
}
function groupsHtml(groups) {
    const [first] = groups;
    if (first === undefined)
        return nothing;
    return markup `<section aria-labelledby="groups-title" id="groups"><h2 id="groups-title">By team, repository and more</h2><p class="period">${(0,dates/* periodText */.J)(first.week)}</p><div class="panels">${groups.map(groupHtml)}</div></section>`;
}

// EXTERNAL MODULE: ./lib/pages/chart/trend.js + 1 modules
var trend = __webpack_require__(9544);
;// CONCATENATED MODULE: ./lib/pages/dashboard/table.js



const nameOf = (panel, period) => panel.follows ? (0,dates/* periodText */.J)(period) : (0,dates/* dateText */.M)(period);
function tableOf(panel) {
    const rows = panel.periods.map((period, index) => markup `<tr><th scope="row">${nameOf(panel, period)}</th>${panel.series.map(({ values }) => markup `<td>${(0,number/* exact */.e0)(values[index] ?? null, panel.unit)}</td>`)}</tr>`);
    return markup `<table><thead><tr><th scope="col">${panel.follows ? 'Period' : 'Day'}</th>${panel.series.map(({ name }) => markup `<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.toReversed()}</tbody></table>`;
}
function field(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
function csvOf({ periods, series }) {
    const header = ['period', ...series.map(({ name }) => field(name))];
    const rows = periods.map((period, index) => [
        period,
        ...series.map(({ values }) => ((values[index] ?? null) === null ? '' : String(values[index]))),
    ]);
    return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/panel-view.js






function trendOf(panel, { width, height, at, hidden }) {
    const { id, kind, title, description, periods, unit, marks, incomplete } = panel;
    const series = panel.series.filter(({ colour }) => !hidden.includes(`${id}.${colour}`));
    const trend = {
        id: `chart-${id}`,
        kind,
        title,
        description,
        periods,
        series,
        unit,
        marks,
        incomplete,
        width,
        height,
    };
    return { ...trend, lettering: 'outside', ...(panel.follows ? { cursor: at } : {}) };
}
function legend(panel, options) {
    const entries = panel.series.map(({ name, colour, values }, index) => {
        const key = `${panel.id}.${colour}`;
        const isShown = !options.hidden.includes(key);
        const paint = (0,look/* colourOf */.GW)(look/* pageLook */.Vu, colour);
        const sign = panel.kind === 'lines'
            ? `<path d="M0 6h16" stroke="${paint}" stroke-width="3"${(0,trend/* dashOf */.y)(colour)}/>`
            : `<rect width="12" height="12" rx="2" fill="${paint}"/>`;
        const swatch = trusted(`<svg width="16" height="12" aria-hidden="true">${sign}</svg>`);
        return markup `<li><button type="button" id="legend-${key}" data-toggle="${key}" aria-pressed="${isShown ? 'true' : 'false'}">${swatch}<span>${name}</span> ${panel.follows ? markup `<b data-value="${index}">${(0,number/* exact */.e0)(values[options.at] ?? null, panel.unit)}</b>` : nothing}</button></li>`;
    });
    return markup `<ul class="legend">${panel.kind === 'areas' || panel.kind === 'bars' ? entries.toReversed() : entries}</ul>`;
}
const sentences = ({ marks, incomplete, shading }) => {
    const items = marks.map(({ text }) => markup `<li>${text}</li>`);
    const shaded = incomplete.length === 0 ? nothing : markup `<p class="note">${shading}</p>`;
    return markup `${items.length === 0 ? nothing : markup `<ol class="marks">${items}</ol>`}${shaded}`;
};
function folded(id, title, content, { open }) {
    return markup `<details id="${id}" ${open.includes(id) ? trusted(' open') : nothing}><summary>${title}</summary>${content}</details>`;
}
function panelHtml(panel, options) {
    const table = `table-${panel.id}`;
    const isFilled = options.fillsAll || options.open.includes(table);
    const scroll = markup `<div class="scroll" tabindex="0" role="region" aria-label="Numbers of ${panel.title}">${isFilled ? tableOf(panel) : nothing}</div>`;
    const csv = markup `<button type="button" class="csv" data-csv="${panel.id}">Download as CSV</button>`;
    const counted = markup `<ul>${panel.counted.map((text) => markup `<li>${text}</li>`)}</ul>`;
    return markup `<figure class="panel" id="${panel.id}"><figcaption><h3>${panel.title}</h3></figcaption>${legend(panel, options)}<div class="plot" data-plot="${panel.id}">${trusted((0,draw/* draw */.$)(trendOf(panel, options), look/* pageLook */.Vu))}</div>${sentences(panel)} ${folded(table, 'Table', markup `${csv}${scroll}`, options)}${folded(`counted-${panel.id}`, 'How is this counted?', counted, options)}</figure>`;
}

// EXTERNAL MODULE: ./lib/pages/dashboard/lines.js
var lines = __webpack_require__(4900);
;// CONCATENATED MODULE: ./lib/pages/dashboard/panel.js



const descriptionOf = (kind, names, count, step) => `${kind === 'lines' ? 'Lines' : kind === 'areas' ? 'Stacked areas' : 'Stacked bars'} of ${names.join(', ')} over ${count} ${step}s. The table below has the numbers.`;
function panel(shown, { id, title, kind, unit = 'count' }, series, touches, counted) {
    const known = series.filter(({ values }) => values.some((value) => value !== null));
    if (known.length === 0)
        return [];
    const isSum = kind !== 'lines';
    return [
        {
            id,
            title,
            kind,
            unit,
            description: descriptionOf(kind, known.map(({ name }) => name), shown.names.length, shown.step),
            periods: shown.names,
            series: known,
            marks: shown.marks(touches),
            incomplete: isSum || unit === 'share' ? shown.incomplete : [],
            shading: 'Shaded: not all days are stored.',
            counted,
            follows: true,
        },
    ];
}
function ofFigures(shown, plan, keys) {
    const series = keys.flatMap((key, colour) => {
        const values = shown.figure(key);
        return values === undefined ? [] : [{ name: figures/* figures */.u[key].label, values, colour }];
    });
    const counted = keys.map((key) => `${figures/* figures */.u[key].label}: ${figures/* figures */.u[key].counted}`);
    return panel(shown, plan, series, keys, counted);
}
const mixSeries = ({ names, columns, rest }) => [
    ...names.map((name, colour) => ({ name: labelOf(name), values: columns[colour] ?? [], colour })),
    ...(rest === null ? [] : [{ name: 'Other', values: rest, colour: 'rest' }]),
];
function ofMix(shown, key, kind = 'areas') {
    const mix = shown.mix(key);
    if (mix === undefined)
        return [];
    const { title, counted, dimension } = mixes[key];
    return panel(shown, { id: key.replaceAll('_', '-'), title, kind }, mixSeries(mix), [dimension], [
        counted,
        'The names with the largest sums over the whole archive are shown; all others are “Other”. Shares are of what is drawn.',
    ]);
}
function ofLines(shown) {
    const [all, agents] = [shown.figure('lines_added'), shown.figure('agent_lines_added')];
    if (all === undefined || agents === undefined)
        return ofFigures(shown, { id: 'lines', title: 'Lines added', kind: 'areas' }, ['lines_added']);
    return panel(shown, { id: 'lines', title: 'Lines added, by agents and by people', kind: 'areas' }, [
        { name: 'By agents', values: agents, colour: 1 },
        { name: 'By people', values: (0,lines/* linesByPeople */.C)(all, agents), colour: 0 },
    ], ['lines_added', 'agent_lines_added'], [
        `By agents: ${figures/* figures */.u.agent_lines_added.counted}`,
        'By people: lines added less those by agents, so completions, chat and edits that a person applied.',
    ]);
}
function ofAdoption(shown) {
    if (shown.adoption === undefined)
        return [];
    return panel(shown, { id: 'adoption', title: 'People by adoption phase', kind: 'areas' }, mixSeries(shown.adoption), ['adoption'], [
        'GitHub sorts the people of the last 28 days into phases; the value is that of the last stored day of the period.',
    ]);
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/day-panels.js


const statusOf = (letter) => spec/* STATUSES */.f[Number(letter)] ?? null;
const dayPlans = [
    {
        id: 'days-people',
        column: 'daily_active_users',
        name: 'People active',
        counted: 'GitHub’s daily_active_users.',
    },
    { id: 'days-lines', column: 'lines_added', name: 'Lines added', counted: 'GitHub’s loc_added_sum.' },
    {
        id: 'days-credits',
        column: 'credits',
        name: 'AI credits',
        counted: 'grossQuantity of GitHub’s billing API, by day.',
    },
];
function dayPanels({ target }) {
    const { names, figures: columns, statuses } = target.days;
    const from = Math.max(0, names.length - (columns.daily_active_users ?? columns.lines_added ?? columns.credits ?? []).length);
    const periods = names.slice(from);
    const isOpen = (letter) => ['provisional', 'pending', 'open'].includes(statusOf(letter) ?? '');
    const incomplete = statuses
        .slice(from)
        .split('')
        .flatMap((letter, index) => (isOpen(letter) ? [index] : []));
    return dayPlans.flatMap(({ id, column, name, counted }) => {
        const values = columns[column];
        if (values === undefined)
            return [];
        return [
            {
                id,
                title: `${name}, day by day`,
                kind: 'bars',
                unit: 'count',
                description: descriptionOf('bars', [name], periods.length, 'day'),
                periods,
                series: [{ name, values, colour: 0 }],
                marks: [],
                incomplete,
                shading: 'Shaded: not settled, GitHub may still change it.',
                counted: [counted],
                follows: false,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/sections.js


function sectionsOf(shown) {
    const sections = [
        {
            id: 'overview',
            title: 'Overview',
            panels: [
                ...ofFigures(shown, { id: 'people', title: 'People active, and seats', kind: 'lines' }, [
                    'active_users',
                    'seats',
                    'seats_unused_28_days',
                ]),
                ...ofLines(shown),
                ...ofMix(shown, 'credits_by_model', 'bars'),
            ],
        },
        {
            id: 'mix',
            title: 'What is used',
            panels: [
                ...ofMix(shown, 'lines_by_feature'),
                ...ofMix(shown, 'prompts_by_feature'),
                ...ofMix(shown, 'generations_by_model'),
                ...ofMix(shown, 'lines_by_language'),
                ...ofMix(shown, 'generations_by_ide'),
                ...ofFigures(shown, { id: 'activity', title: 'Prompts, generations, acceptances', kind: 'lines' }, [
                    'interactions',
                    'generations',
                    'acceptances',
                ]),
                ...ofFigures(shown, { id: 'acceptance', title: 'Completions accepted', kind: 'lines', unit: 'share' }, ['completion_acceptance_rate']),
            ],
        },
        {
            id: 'people-in-depth',
            title: 'Adoption',
            panels: [
                ...ofAdoption(shown),
                ...ofFigures(shown, { id: 'surfaces', title: 'People on an average day', kind: 'lines' }, [
                    'avg_daily_active_users',
                    'avg_daily_cli_users',
                    'avg_daily_cloud_agent_users',
                    'avg_daily_code_review_users',
                ]),
            ],
        },
        {
            id: 'pull-requests',
            title: 'Pull requests and reviews',
            panels: [
                ...ofFigures(shown, { id: 'created', title: 'Pull requests', kind: 'lines' }, [
                    'pull_requests_created',
                    'pull_requests_merged',
                    'pull_requests_created_by_copilot',
                    'pull_requests_merged_created_by_copilot',
                ]),
                ...ofFigures(shown, { id: 'reviews', title: 'Reviews by Copilot', kind: 'lines' }, [
                    'pull_requests_reviewed_by_copilot',
                    'copilot_suggestions',
                    'copilot_suggestions_applied',
                ]),
            ],
        },
        {
            id: 'cost',
            title: 'Cost',
            panels: [
                ...ofFigures(shown, { id: 'amounts', title: 'Covered and billed', kind: 'bars', unit: 'usd' }, [
                    'discount_amount',
                    'net_amount',
                ]),
                ...ofFigures(shown, { id: 'premium-requests', title: 'Premium requests', kind: 'bars' }, [
                    'premium_requests',
                ]),
            ],
        },
        { id: 'days', title: 'Day by day', panels: dayPanels(shown) },
    ];
    return sections.filter(({ panels }) => panels.length > 0);
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/tiles.js









const SPARK = 13;
const arrow = (text) => (text.startsWith('+') ? '▲ ' : text.startsWith('−') ? '▼ ' : '');
function tiles_change({ shown, keys, isSum, isShare = false, value }, back) {
    const against = `on ${back === 1 ? `the ${shown.step} before` : `${back} ${shown.step}s before`}`;
    const [current, previous] = [value(0), value(back)];
    if (current === null || previous === null)
        return nothing;
    const obstacle = shown.obstacle(keys, back, isSum);
    if (obstacle !== undefined)
        return markup `<span class="change">Not compared ${against}: ${obstacle}.</span> `;
    const text = isShare ? (0,markdown_number/* points */.WR)(current - previous, 'points') : ((0,ratio/* changeText */.k)(current, previous) ?? '');
    return markup `<span class="change">${arrow(text)}${text} ${against}</span> `;
}
function tiles_spark(shown, values) {
    const part = values?.slice(Math.max(0, shown.at + 1 - SPARK), shown.at + 1) ?? [];
    if (part.filter((value) => value !== null).length < 2)
        return nothing;
    return trusted((0,draw/* draw */.$)({ kind: 'sparkline', id: '', title: '', description: '', width: 120, values: part }, look/* pageLook */.Vu));
}
const tile = (title, big, rest, line) => markup `<div class="tile"><h3>${title}</h3><p class="big">${big}</p>${line}<p class="rest">${rest}</p></div>`;
function people(shown) {
    const comparison = {
        shown,
        keys: ['active_users'],
        isSum: false,
        value: (back) => shown.before('active_users', back),
    };
    const [active, seats] = [shown.before('active_users', 0), shown.before('seats', 0)];
    const share = (0,small_base/* shareOf */.t)(active, seats);
    return tile('People active', markup `${(0,number/* exact */.e0)(active, 'count')}${seats === null ? nothing : markup ` <small>of ${(0,number/* exact */.e0)(seats, 'count')} seats${share === null ? '' : `, ${(0,number/* exact */.e0)(share, 'share')}`}</small>`}`, markup `${tiles_change(comparison, 1)}${tiles_change(comparison, SPARK - 1)}`, tiles_spark(shown, shown.figure('active_users')));
}
function agents(shown) {
    const value = (back) => (0,small_base/* shareOf */.t)(shown.before('agent_lines_added', back), shown.before('lines_added', back));
    const lines = shown.figure('lines_added');
    const shares = shown
        .figure('agent_lines_added')
        ?.map((part, index) => (0,small_base/* shareOf */.t)(part, lines?.[index] ?? null));
    const all = shown.before('lines_added', 0);
    return tile('Lines by agents', markup `${(0,number/* exact */.e0)(value(0), 'share')} <small>of ${(0,number/* exact */.e0)(all, 'count')} lines</small>`, tiles_change({ shown, keys: ['lines_added', 'agent_lines_added'], isSum: true, isShare: true, value }, 1), tiles_spark(shown, shares));
}
function cost(shown) {
    const unit = shown.before('credits', 0) === null && shown.before('premium_requests', 0) !== null
        ? 'premium_requests'
        : 'credits';
    const value = (back) => shown.before(unit, back);
    const [net, gross] = [shown.before('net_amount', 0), shown.before('gross_amount', 0)];
    const { month } = shown.target;
    const isNewest = shown.at >= shown.newest;
    const running = isNewest ? (month?.figures.net_amount ?? null) : null;
    if (value(0) === null && net === null && running === null)
        return tile('Cost', markup `${(0,number/* exact */.e0)(null, 'usd')}`, markup `Not known: no cost is stored for this ${shown.step}.`, nothing);
    return tile('Cost', markup `${(0,number/* exact */.e0)(net, 'usd')} <small>billed of ${(0,number/* exact */.e0)(gross, 'usd')} used</small>`, markup `<span class="change">${(0,number/* exact */.e0)(value(0), 'count')} ${unit === 'credits' ? 'AI credits' : 'premium requests'}</span>${tiles_change({ shown, keys: [unit], isSum: true, value }, 1)}${month === undefined || running === null ? nothing : markup `<span class="change">${(0,dates/* periodText */.J)(month.name)} so far, ${month.days} days: ${(0,number/* exact */.e0)(running, 'usd')} billed</span>`}`, tiles_spark(shown, shown.figure(unit)));
}
function seats(shown) {
    const unused = shown.before('seats_unused_28_days', 0);
    if (unused === null)
        return nothing;
    const share = (0,small_base/* shareOf */.t)(unused, shown.before('seats', 0));
    return tile('Unused seats', markup `${(0,number/* exact */.e0)(unused, 'count')} <small>idle for 28 days${share === null ? '' : `, ${(0,number/* exact */.e0)(share, 'share')} of all`}</small>`, nothing, tiles_spark(shown, shown.figure('seats_unused_28_days')));
}
function tilesOf(shown) {
    const name = shown.names[shown.at];
    if (name === undefined)
        return markup `<p class="empty">No ${shown.step} is complete yet. The stored days are shown below.</p>`;
    const [days, settled] = [shown.days[shown.at] ?? 0, shown.settled[shown.at] ?? 0];
    return markup `<p class="period"><strong>${(0,dates/* periodText */.J)(name)}</strong> · ${days} ${days === 1 ? 'day' : 'days'} stored, ${settled} settled</p><div class="tiles">${[people(shown), agents(shown), cost(shown), seats(shown)]}</div>`;
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/view.js











const MEANINGS = {
    settled: 'GitHub no longer revises it',
    provisional: 'stored, may still change',
    restated: 'GitHub changed it after it was stored',
    pending: 'not published yet',
    none: 'will not be published',
    unreadable: 'published, but not whole',
    open: 'not asked for yet',
};
function health({ days, health: { counts, exceptions } }, width) {
    if (days.names.length === 0)
        return nothing;
    const cells = days.names.map((day, index) => ({ day, status: statusOf(days.statuses[index] ?? '-') }));
    const known = spec/* STATUSES */.f.filter((status) => counts[status] !== undefined);
    const description = known.map((status) => `${counts[status]} ${status}`).join(', ');
    const calendar = (0,draw/* draw */.$)({ kind: 'calendar', id: 'calendar', title: 'Data health by day', description, width, days: cells }, look/* pageLook */.Vu);
    const rows = exceptions.map(({ day, status }) => markup `<tr><th scope="row">${(0,dates/* dateText */.M)(day)}</th><td>${status}: ${MEANINGS[status]}</td></tr>`);
    const list = markup `<div class="scroll" tabindex="0" role="region" aria-label="Days that lack something"><table><tbody>${rows}</tbody></table></div>`;
    return markup `<section aria-labelledby="health-title" id="health"><h2 id="health-title">Data health</h2><div class="panel"><p>${known.map((status) => markup `<span class="status"><strong>${counts[status] ?? 0}</strong> ${status} (${MEANINGS[status]})</span> `)}</p><div class="plot">${trusted(calendar)}</div>${rows.length === 0
        ? nothing
        : markup `<details id="exceptions"><summary>Days that are not simply settled</summary>${list}</details>`}</div></section>`;
}
const problemsHtml = ({ problems }) => problems.length === 0
    ? nothing
    : markup `<div class="problems"><h2>${problems.length === 1 ? 'A problem' : `${problems.length} problems`}</h2><ul>${problems.map((problem) => markup `<li>${problem}</li>`)}</ul></div>`;
const heightOf = ({ id }) => (id === 'people' ? 200 : 180);
function viewHtml(target, state, room) {
    const shown = shownOf(target, state);
    const sections = sectionsOf(shown).map(({ id, title, panels }) => {
        const content = panels.map((panel, index) => {
            const isWide = id === 'overview' && index === 0;
            const options = {
                width: isWide ? room.wide : room.half,
                height: heightOf(panel),
                at: shown.at,
                hidden: state.hidden,
                open: state.open,
                fillsAll: room.fillsAll,
            };
            return panelHtml(panel, options);
        });
        return markup `<section aria-labelledby="${id}-title" id="section-${id}"><h2 id="${id}-title">${title}</h2><div class="panels">${content}</div></section>`;
    });
    return markup `${problemsHtml(target)}<div id="tiles">${tilesOf(shown)}</div>${sections}${groupsHtml(target.groups)}${health(target, room.wide)}`;
}

;// CONCATENATED MODULE: ./lib/pages/dashboard/dashboard.js







const ROOM = { wide: 1080, half: 530, fillsAll: true };
const packed = (data) => (0,external_node_zlib_.gzipSync)(JSON.stringify(data), { level: 9 }).toString('base64');
async function dashboardPage(input) {
    const targets = input.targets.map((target) => targetData(target, input));
    const [first] = targets;
    const { assets } = await __webpack_require__.e(/* import() */ 342).then(__webpack_require__.bind(__webpack_require__, 4342));
    return pageHtml({
        targets,
        blocks: targets.map(packed),
        day: input.day,
        overview: targets.length > 1 ? overviewHtml(targets) : nothing,
        view: first === undefined ? nothing : viewHtml(first, firstState, ROOM),
    }, assets);
}

// EXTERNAL MODULE: ./lib/reports/credits/shares.js
var shares = __webpack_require__(3760);
// EXTERNAL MODULE: ./lib/reports/credits/row.js
var row = __webpack_require__(9490);
;// CONCATENATED MODULE: ./lib/pages/dashboard/day-line.js


const numberOf = (exact) => (exact == null ? null : Number(exact));
function mixOf(totals, dimension, count) {
    const shares = totals?.[dimension];
    if (shares === undefined || (shares.rows.length === 0 && shares.rest === null))
        return undefined;
    const rows = shares.rows.map((share) => ({ name: share.name, value: share[count] }));
    return { rows: rows.filter(({ value }) => value > 0), rest: shares.rest?.[count] ?? null };
}
const quantityOf = (usage) => usage.reduce((sum, { gross_quantity }) => sum + (numberOf(gross_quantity) ?? 0), 0);
function creditsByModel(credits) {
    if (credits?.billed_in !== 'ai_credits')
        return undefined;
    const byName = Map.groupBy((0,row/* inUnit */.IP)(credits), shares/* byModel */.nr);
    const rows = [...byName].flatMap(([name, usage]) => name === null ? [] : [{ name, value: quantityOf(usage) }]);
    const unnamed = byName.get(null);
    return { rows, rest: unnamed === undefined ? null : quantityOf(unnamed) };
}
function dayLine(line) {
    const { day, totals, credits } = line;
    return {
        day,
        daily_active_users: totals?.daily_active_users ?? null,
        lines_added: totals?.loc_added_sum ?? null,
        credits: credits === undefined ? null : numberOf((0,row/* creditsOfDays */.zi)([credits]).credits),
        mixes: {
            lines_by_feature: mixOf(totals, 'features', 'lines_added'),
            prompts_by_feature: mixOf(totals, 'features', 'interactions'),
            generations_by_model: mixOf(totals, 'models', 'generations'),
            lines_by_language: mixOf(totals, 'languages', 'lines_added'),
            generations_by_ide: mixOf(totals, 'ides', 'generations'),
            credits_by_model: creditsByModel(credits),
        },
    };
}

// EXTERNAL MODULE: ./lib/core/period.js
var period = __webpack_require__(5386);
// EXTERNAL MODULE: ./lib/files/history.js
var files_history = __webpack_require__(5735);
// EXTERNAL MODULE: ./lib/reports/all.js + 21 modules
var reports_all = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/pages/table-text.js
var table_text = __webpack_require__(350);
;// CONCATENATED MODULE: ./lib/pages/dashboard/groups.js





const MOST_ROWS = 30;
const groups_WEEKS = 12;
const keyOf = (label) => ('said' in label ? '' : (label.id ?? label.name));
function mainOf(table) {
    if (table === undefined)
        return undefined;
    const main = table.columns.findIndex(({ isMain }) => isMain);
    const values = new Map([...table.rows, ...(table.rest === undefined ? [] : [table.rest])].map((row) => [keyOf(row.label), row.values[main] ?? null]));
    const absent = table.columns[main]?.unit === 'count' ? 0 : null;
    return (label) => {
        const value = values.get(keyOf(label)) ?? absent;
        return typeof value === 'object' ? null : value;
    };
}
function groupsOf(weeks, lines) {
    const newest = weeks.slice(-groups_WEEKS);
    const week = newest.at(-1);
    if (week === undefined)
        return [];
    const byDay = new Map(lines.map((line) => [line.day, line]));
    return reports_all/* weeklyTables */.zO.flatMap(({ field, name, table }) => {
        if (table.isCharted === true)
            return [];
        const figures = (day) => byDay.get(day)?.[field];
        const latest = (0,files_history/* latestFigures */.zW)(lines, field);
        const over = (days, before) => table.make({ days, before, figures, latest }, { teams: [] });
        const days = (0,period/* daysOf */.hF)(week);
        const made = over(days, days.map((day) => (0,core_day/* addDays */.fi)(day, -7)));
        if (made === undefined)
            return [];
        const mains = newest.map((each) => mainOf(over((0,period/* daysOf */.hF)(each), [])));
        const { rows, notes } = (0,table_text/* shownTable */.o)(made, {
            most: MOST_ROWS,
            where: 'on the data branch',
            outside: (text) => text,
        });
        return [
            {
                id: name,
                title: table.title,
                week: week.start,
                heading: made.heading,
                columns: made.columns,
                rows: rows.map(({ label, row }) => ({
                    name: label,
                    values: row.values,
                    trend: mains.map((main) => main?.(row.label) ?? null),
                })),
                notes: notes.map((note) => note.replaceAll('`', '')),
            },
        ];
    });
}

// EXTERNAL MODULE: ./lib/pages/dashboard/period-row.js
var period_row = __webpack_require__(1523);
;// CONCATENATED MODULE: ./lib/pages/dashboard/of-run.js









function statusesOf({ ledger, window }, last) {
    const { totals, metrics } = ledger.reports;
    const entry = totals?.latest_day == null && metrics?.latest_day != null ? metrics : (totals ?? metrics);
    const first = [entry?.first_day, entry?.asked_since].filter((day) => day != null);
    const [some, ...others] = first;
    const days = some === undefined ? [] : (0,core_day/* dayRange */.qD)(others.reduce(core_day/* earlier */.X, some), last);
    return new Map(days.flatMap((day) => {
        const status = (0,day_status/* statusOf */.c2)(entry, day, window.today);
        return status === 'unknown' ? [] : [[day, status]];
    }));
}
function knownWeeks({ weeks }, day) {
    const closed = weeks.filter(({ end }) => end <= day);
    return closed.slice(0, newestOf(closed.map(({ active_users: people }) => people)) + 1);
}
const targetInput = (result, { day, problems, lines }) => ({
    target: result.target,
    weeks: result.weeks.map(period_row/* periodRow */.K),
    months: result.months.map(period_row/* periodRow */.K),
    history: (lines.get(result.target) ?? []).map(dayLine),
    groups: groupsOf(knownWeeks(result, day), lines.get(result.target) ?? []),
    statuses: statusesOf(result, day),
    problems: problems
        .filter(({ folder }) => folder === undefined || folder === (0,target/* folderOf */.yS)(result.target))
        .map(({ text }) => text),
});
const dashboardOfRun = ({ targets }, context) => dashboardPage({
    day: context.day,
    definitions: definitions/* definitions */.BG,
    targets: targets.map((result) => targetInput(result, context)),
});


/***/ })

};
