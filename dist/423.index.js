export const id = 423;
export const ids = [423];
export const modules = {

/***/ 2804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  frontPage: () => (/* binding */ frontPage)
});

// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/core/target.js
var core_target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/files/archive-file.js
var archive_file = __webpack_require__(4964);
// EXTERNAL MODULE: ./lib/reports/definitions.js
var definitions = __webpack_require__(9933);
// EXTERNAL MODULE: ./lib/pages/chart/draw.js + 2 modules
var draw = __webpack_require__(9310);
// EXTERNAL MODULE: ./lib/pages/chart/look.js
var look = __webpack_require__(6796);
// EXTERNAL MODULE: ./lib/pages/dashboard/dates.js
var dates = __webpack_require__(2282);
// EXTERNAL MODULE: ./lib/pages/dashboard/figures.js
var figures = __webpack_require__(1494);
// EXTERNAL MODULE: ./lib/pages/dashboard/lines.js
var dashboard_lines = __webpack_require__(4900);
;// CONCATENATED MODULE: ./lib/pages/charts.js






const WEEKS = 10;
const column = (weeks, key) => weeks.map((week) => week[key] ?? null);
function marksOf(weeks, definitions, keys) {
    return definitions.flatMap(({ day, what, touches }) => {
        const period = weeks.findIndex(({ start, end }) => start <= day && day <= end);
        if (period === -1 || !touches.some((key) => keys.includes(key)))
            return [];
        return [{ period, text: `On ${(0,dates/* dateText */.M)(day)} GitHub ${what}.` }];
    });
}
function plansOf(weeks) {
    const lines = column(weeks, 'lines_added');
    const agents = column(weeks, 'agent_lines_added');
    return [
        {
            id: 'people',
            title: 'People active in the week, and seats',
            kind: 'lines',
            keys: ['active_users'],
            series: [
                { name: figures/* figures */.u.active_users.label, values: column(weeks, 'active_users'), colour: 0 },
                { name: figures/* figures */.u.seats.label, values: column(weeks, 'seats'), colour: 1 },
            ],
        },
        {
            id: 'lines',
            title: 'Lines added in the week, by agents and by people',
            kind: 'areas',
            keys: ['lines_added', 'agent_lines_added'],
            series: [
                { name: 'By agents', values: agents, colour: 1 },
                { name: 'By people', values: (0,dashboard_lines/* linesByPeople */.C)(lines, agents), colour: 0 },
            ],
        },
    ];
}
const isKnown = ({ values }) => values.some((value) => value !== null);
function chartFiles({ target, weeks, definitions, until }) {
    const shown = weeks.filter(({ end }) => end <= until).slice(-WEEKS);
    const incomplete = shown.flatMap(({ days }, index) => (days < 7 ? [index] : []));
    return plansOf(shown).flatMap(({ id, title, kind, series, keys }) => {
        const known = series.filter(isKnown);
        if (known.length === 0)
            return [];
        const trend = {
            id,
            title,
            description: `${known.map(({ name }) => name).join(', ')}: weeks of ${shown[0]?.start} to ${shown.at(-1)?.start}.`,
            kind,
            periods: shown.map(({ start }) => start),
            series: known,
            unit: 'count',
            marks: marksOf(shown, definitions, keys),
            incomplete: kind === 'lines' ? [] : incomplete,
            width: 720,
            height: 160,
            lettering: 'inside',
        };
        return [{ path: `charts/${(0,core_target/* folderOf */.yS)(target)}/${id}.svg`, title, text: `${(0,draw/* draw */.$)(trend, look/* fileLook */.MN)}\n` }];
    });
}

// EXTERNAL MODULE: ./lib/pages/dashboard/period-row.js
var period_row = __webpack_require__(1523);
// EXTERNAL MODULE: ./lib/pages/chart/number.js
var number = __webpack_require__(2926);
// EXTERNAL MODULE: ./lib/pages/chart/text.js
var chart_text = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/pages/dashboard/ratio.js
var ratio = __webpack_require__(6620);
// EXTERNAL MODULE: ./lib/reports/small-base.js
var small_base = __webpack_require__(9460);
;// CONCATENATED MODULE: ./lib/pages/feed.js







const feed_WEEKS = 10;
const midnight = (day) => `${day}T00:00:00Z`;
function growth(week, before, { definitions }) {
    const [current, previous] = [week.active_users ?? null, before?.active_users ?? null];
    const change = (0,ratio/* changeText */.k)(current, previous);
    if (change === undefined || before === undefined)
        return '';
    const isRedefined = definitions.some(({ day, touches }) => touches.includes('active_users') && before.start < day && day <= week.end);
    return isRedefined ? ' (not comparable: GitHub changed what it counts)' : ` (${change})`;
}
function sentence(week, before, input) {
    const { active_users = null, seats = null, lines_added = null, agent_lines_added = null } = week;
    const { credits = null, net_amount = null, days } = week;
    const share = (0,small_base/* shareOf */.t)(agent_lines_added, lines_added);
    return [
        active_users === null
            ? 'People active: not known'
            : `${(0,number/* exact */.e0)(active_users, 'count')} people active${growth(week, before, input)}${seats === null ? '' : ` of ${(0,number/* exact */.e0)(seats, 'count')} seats`}`,
        ...(share === null ? [] : [`${(0,number/* exact */.e0)(share, 'share')} of lines added by agents`]),
        ...(credits === null ? [] : [`${(0,number/* exact */.e0)(credits, 'count')} AI credits`]),
        ...(net_amount === null ? [] : [`${(0,number/* exact */.e0)(net_amount, 'usd')} billed`]),
        ...(days < 7 ? [`${days} of 7 days stored`] : []),
    ].join('; ');
}
function entriesOf({ target, weeks, problems }, input) {
    const closed = weeks.filter(({ end }) => end <= input.until);
    const id = `${input.url}#${(0,core_target/* folderOf */.yS)(target)}`;
    const weekly = closed.slice(-feed_WEEKS).map((week) => {
        const before = closed[closed.indexOf(week) - 1];
        return {
            id: `${id}/${week.start}`,
            title: `Copilot at ${target.slug}, week of ${(0,dates/* dateText */.M)(week.start)}`,
            updated: midnight((0,day/* addDays */.fi)(week.end, 1)),
            text: `${sentence(week, before, input)}.`,
        };
    });
    const red = problems.map(({ since, text }, index) => ({
        id: `${id}/problem/${since}/${index + 1}`,
        title: `🔴 Copilot at ${target.slug}: a problem since ${(0,dates/* dateText */.M)(since)}`,
        updated: midnight(since),
        text,
    }));
    return [...red, ...weekly];
}
const entryXml = ({ id, title, updated, text }, url) => `  <entry>
    <id>${(0,chart_text/* escapeXml */.X)(id)}</id>
    <title>${(0,chart_text/* escapeXml */.X)(title)}</title>
    <updated>${updated}</updated>
    <link href="${(0,chart_text/* escapeXml */.X)(url)}"/>
    <summary>${(0,chart_text/* escapeXml */.X)(text)}</summary>
  </entry>`;
function feedFile(input) {
    const entries = input.targets
        .flatMap((target) => entriesOf(target, input))
        .sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1));
    const [newest] = entries;
    if (newest === undefined)
        return undefined;
    const url = (0,chart_text/* escapeXml */.X)(input.url);
    return {
        path: 'feed.xml',
        text: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${url}</id>
  <title>Copilot metrics</title>
  <updated>${newest.updated}</updated>
  <author><name>Copilot Metrics Archive</name></author>
  <link href="${url}"/>
${entries.map((entry) => entryXml(entry, input.url)).join('\n')}
</feed>
`,
    };
}

// EXTERNAL MODULE: ./lib/pages/markdown/chart.js + 1 modules
var chart = __webpack_require__(2500);
// EXTERNAL MODULE: ./lib/pages/markdown/escape.js
var markdown_escape = __webpack_require__(1925);
// EXTERNAL MODULE: ./lib/reports/all.js + 22 modules
var reports_all = __webpack_require__(8922);
// EXTERNAL MODULE: ./lib/pages/markdown/blocks.js
var blocks = __webpack_require__(4700);
// EXTERNAL MODULE: ./lib/pages/markdown/table.js
var table = __webpack_require__(3360);
;// CONCATENATED MODULE: ./lib/pages/readme/guide.js




const aboutOf = (key) => ((0,reports_all/* isReportName */.WG)(key) ? reports_all/* reports */.uE[key].about : undefined);
const fixed = [
    ['`status.json`', 'What is known of days that are not simply stored: pending, never published, restated'],
    ['`weekly.json`, `weekly.csv`', 'A row a week: the figures above and more'],
    ['`monthly.json`, `monthly.csv`', 'A row a month'],
    ['`history/YYYY-MM.ndjson`', 'A line a day with the figures that trends need'],
];
const exampleOf = (targets) => targets.map(([folder]) => folder).find((folder) => /^(orgs|enterprises)\/[a-z0-9_-]+$/.test(folder)) ??
    'orgs/NAME';
function whatIsWhere(targets) {
    const reports = [...new Set(targets.flatMap(([, { reports }]) => reports))].sort();
    return (0,blocks/* blocks */.Bv)('## What is where', 'Each target has its folder, `orgs/NAME` or `enterprises/NAME`, and in it:', (0,table/* table */.tp)([(0,table/* left */.kb)('Path'), (0,table/* left */.kb)('What')], [
        ...fixed.map((row) => [...row]),
        ...reports.map((report) => [
            aboutOf(report) === undefined ? (0,markdown_escape/* escape */.i)(report) : `\`${report}/YYYY/MM/\``,
            aboutOf(report) ?? 'One file a day',
        ]),
    ]), 'A `.json` snapshot holds the record as GitHub sent it, keys sorted; a `.ndjson` one holds a record a line, and is packed as `.ndjson.gz` where it is large. The history of this branch shows what GitHub revised, and when.');
}
function howToRead(example) {
    return (0,blocks/* blocks */.Bv)('## How to read it', 'Only this branch, without the rest of the repository (put in the repository’s and the branch’s name):', (0,blocks/* fence */.EU)('sh', 'git clone --single-branch --branch BRANCH https://github.com/OWNER/NAME.git'), 'With jq, the last four weeks:', (0,blocks/* fence */.EU)('sh', [
        "jq -r '.weeks[-4:][] | [.week, .days, .active_users, .interactions] | @tsv' \\",
        `  ${example}/weekly.json`,
    ].join('\n')), 'With DuckDB, all targets by week, and one by day:', (0,blocks/* fence */.EU)('sql', [
        'SELECT filename, week, active_users, interactions',
        "FROM read_csv('*/*/weekly.csv', union_by_name = true, filename = true);",
        '',
        'SELECT day, daily_active_users',
        `FROM read_json('${example}/totals/*/*/*.json', union_by_name = true) ORDER BY day;`,
    ].join('\n')), 'With pandas:', (0,blocks/* fence */.EU)('python', [
        'import pandas as pd',
        '',
        `weeks = pd.read_csv("${example}/weekly.csv", parse_dates=["start", "end"])`,
        'weeks.plot(x="start", y="active_users")',
    ].join('\n')));
}
const howToUnderstand = (0,blocks/* blocks */.Bv)('## How to understand it', (0,blocks/* bullets */.e5)([
    'Days are UTC days. Weeks run from Sunday to Saturday, as GitHub counts them, and are named by their Sunday; months are calendar months.',
    'What is not known is `null`, never 0.',
    'People active in a week are GitHub’s own count of its Saturday, those of a month the count of its last day. Distinct people are never added up: not over days, not over teams, not over targets.',
    'GitHub revises a day for some days after it. `settled_days` counts those that it no longer does.',
    'GitHub changed what it counts on 10 Apr, 15 Jun, 2 Jul, 28 Jul and 6 Oct 2026 and left older days as they were.',
    '`legacy` comes from GitHub’s older API. No mapping to the newer figures exists, so the two are never one line.',
]));
const guide = (targets) => (0,blocks/* blocks */.Bv)(whatIsWhere(targets), howToRead(exampleOf(targets)), howToUnderstand);

// EXTERNAL MODULE: ./lib/pages/markdown/number.js
var markdown_number = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/reports/measures.js + 3 modules
var measures = __webpack_require__(3200);
// EXTERNAL MODULE: ./lib/pages/summary/sentence.js
var summary_sentence = __webpack_require__(10);
// EXTERNAL MODULE: ./lib/pages/markdown/report-table.js
var report_table = __webpack_require__(4117);
// EXTERNAL MODULE: ./lib/pages/summary/cost-clause.js
var cost_clause = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/pages/summary/cost-columns.js
var cost_columns = __webpack_require__(1956);
// EXTERNAL MODULE: ./lib/pages/summary/main-table.js
var main_table = __webpack_require__(1079);
// EXTERNAL MODULE: ./lib/pages/markdown/change.js
var change = __webpack_require__(7474);
// EXTERNAL MODULE: ./lib/pages/markdown/when.js
var when = __webpack_require__(6038);
// EXTERNAL MODULE: ./lib/pages/summary/months.js
var summary_months = __webpack_require__(2608);
;// CONCATENATED MODULE: ./lib/pages/readme/target.js















const latest = ({ weeks }) => weeks.findLast(({ active_users }) => active_users !== null);
function known({ weeks }) {
    const isKnown = ({ active_users }) => active_users !== null;
    return weeks.slice(Math.max(0, weeks.findIndex(isKnown)), weeks.findLastIndex(isKnown) + 1);
}
function changeOf(row, rows) {
    const before = rows.find(({ start }) => start === (0,day/* addDays */.fi)(row.start, -7));
    if (before === undefined || before.active_users === null)
        return markdown_number/* UNKNOWN */.HV;
    const redefined = (0,definitions/* definitionsBetweenPeriods */.tj)(before, row, 'active_users').length > 0;
    return `${(0,change/* change */.Zg)({ current: row.active_users, previous: before.active_users }, 'counted')}${redefined ? ` ${main_table/* REDEFINED */.Vm}` : ''}`;
}
function weekly(rows) {
    const cost = (0,cost_columns/* costColumns */.h)(rows);
    return (0,table/* table */.tp)([
        (0,table/* left */.kb)('Week'),
        (0,table/* right */.pG)('People active'),
        (0,table/* right */.pG)('Change'),
        (0,table/* right */.pG)('Average daily'),
        (0,table/* right */.pG)('Prompts'),
        (0,table/* right */.pG)('Accepted'),
        (0,table/* right */.pG)('Lines added'),
        (0,table/* right */.pG)('By agents'),
        ...cost.columns,
        (0,table/* left */.kb)('Stored'),
    ], rows
        .filter(({ days }) => days > 0)
        .toReversed()
        .map((row) => [
        (0,table/* unbroken */.D_)((0,when/* dates */.Yu)(row)),
        row.active_users === null ? markdown_number/* UNKNOWN */.HV : `**${(0,markdown_number/* number */.ai)(row.active_users)}**`,
        changeOf(row, rows),
        (0,markdown_number/* number */.ai)(row.avg_daily_active_users, 1),
        (0,markdown_number/* number */.ai)(row.interactions),
        (0,markdown_number/* percent */.KN)(row.completion_acceptance_rate),
        (0,markdown_number/* number */.ai)(row.lines_added),
        (0,markdown_number/* percent */.KN)((0,measures/* valueOf */.R)(row, 'agent_lines_share')),
        ...cost.cells(row),
        (0,summary_sentence/* daysInShort */.JI)(row.days, row.settled_days),
    ]));
}
function legacyWeeks(rows) {
    const older = rows.filter(({ legacy }) => legacy !== null);
    return older.length === 0
        ? ''
        : (0,blocks/* blocks */.Bv)('From GitHub’s older metrics API, which counted in another way; these weeks continue nothing and are continued by nothing:', (0,table/* table */.tp)([(0,table/* left */.kb)('Week'), (0,table/* right */.pG)('Average daily active'), (0,table/* right */.pG)('Average daily engaged'), (0,table/* right */.pG)('Stored')], older
            .toReversed()
            .map((row) => [
            (0,table/* unbroken */.D_)((0,when/* dates */.Yu)(row)),
            (0,markdown_number/* number */.ai)(row.legacy?.avg_active_users, 1),
            (0,markdown_number/* number */.ai)(row.legacy?.avg_engaged_users, 1),
            `${(0,markdown_number/* number */.ai)(row.legacy?.days)} of 7`,
        ])));
}
function seated(headline) {
    const row = latest(headline);
    if (row?.active_users == null)
        return '';
    const seats = (0,summary_sentence/* newestSeats */.H8)(headline.weeks.filter(({ start }) => start >= row.start));
    if (seats === null)
        return '';
    return `${(0,markdown_number/* people */.c0)(row.active_users)} ${row.active_users === 1 ? 'was' : 'were'} active in the week ${(0,when/* dates */.Yu)(row)}${(0,summary_sentence/* ofSeats */.EY)(row.active_users, seats)}.`;
}
function latestWeek(headline) {
    const row = latest(headline);
    const first = seated(headline);
    const week = row === undefined ? '' : first === '' ? ` in the week ${(0,when/* dates */.Yu)(row)}` : ' in it';
    const cost = row === undefined ? '' : (0,cost_clause/* costClause */.F)(row, week);
    return [first, cost === '' ? '' : `${cost}.`].filter((sentence) => sentence !== '').join(' ');
}
function leadingOf({ leading }) {
    if (leading === undefined)
        return '';
    const week = (0,when/* shortDay */.tE)(leading.week);
    return (0,blocks/* blocks */.Bv)(...reports_all/* leadingParts */.N_.map(({ field, leading: part }) => {
        const held = leading[field];
        const rows = held === undefined ? undefined : part.table(held);
        return rows === undefined
            ? ''
            : (0,blocks/* blocks */.Bv)(`**${part.title} in the week from ${week}**`, (0,report_table/* reportTable */.j)(rows, { most: Infinity, where: 'in the target’s folder' }));
    }));
}
function sectionOf(headline) {
    const { weeks, months, latest_day: latestDay } = headline;
    const text = (0,blocks/* blocks */.Bv)(latestWeek(headline), weekly(weeks), latestDay === null ? '' : (0,summary_months/* monthsTable */.o)(months, latestDay), legacyWeeks(weeks), leadingOf(headline));
    return text === '' ? 'No week is stored yet.' : text;
}

;// CONCATENATED MODULE: ./lib/pages/readme/readme.js









const MOST_OPEN = 3;
function overview(targets) {
    return (0,table/* table */.tp)([
        (0,table/* left */.kb)('Target'),
        (0,table/* left */.kb)('First day'),
        (0,table/* left */.kb)('Newest day'),
        (0,table/* left */.kb)('Week'),
        (0,table/* right */.pG)('People'),
        (0,table/* right */.pG)('Change'),
        (0,table/* left */.kb)('Trend'),
    ], targets.map(([folder, headline]) => {
        const row = latest(headline);
        return [
            (0,markdown_escape/* escape */.i)(folder),
            headline.first_day === null ? markdown_number/* UNKNOWN */.HV : (0,table/* unbroken */.D_)((0,when/* date */.p6)(headline.first_day)),
            headline.latest_day === null ? markdown_number/* UNKNOWN */.HV : (0,table/* unbroken */.D_)((0,when/* date */.p6)(headline.latest_day)),
            row === undefined ? markdown_number/* UNKNOWN */.HV : (0,table/* unbroken */.D_)((0,when/* dates */.Yu)(row)),
            (0,markdown_number/* number */.ai)(row?.active_users),
            row === undefined ? markdown_number/* UNKNOWN */.HV : changeOf(row, headline.weeks),
            (0,main_table/* trendOf */.RS)(known(headline), 'active_users'),
        ];
    }));
}
function picture(targets) {
    const ranked = targets
        .map(([folder, headline]) => ({ folder, headline, people: latest(headline)?.active_users ?? 0 }))
        .sort((a, b) => b.people - a.people);
    const [first] = ranked;
    if (first === undefined)
        return '';
    const drawn = (0,chart/* chart */.b)('People active in the week', known(first.headline).map((row) => ({
        start: row.start,
        value: row.active_users,
        isBreak: (0,main_table/* isRedefinedIn */.mb)(row, 'active_users'),
    })));
    const heading = targets.length > 1 ? `${(0,markdown_escape/* escape */.i)(first.folder)}, the target with the most people:` : '';
    return drawn === '' ? '' : (0,blocks/* blocks */.Bv)(heading, drawn);
}
const pictures = (images, folder) => (images.get(folder) ?? [])
    .map(({ path, title }) => `![${(0,markdown_escape/* escape */.i)(`${folder}: ${title}`)}](${path})`)
    .join('\n');
function sections(targets, images) {
    if (targets.length === 0)
        return 'Nothing is stored yet.';
    return (0,blocks/* blocks */.Bv)(...targets.map(([folder, headline]) => targets.length > MOST_OPEN
        ? (0,blocks/* folded */.TM)((0,markdown_escape/* escape */.i)(folder), (0,blocks/* blocks */.Bv)(pictures(images, folder), sectionOf(headline)))
        : (0,blocks/* blocks */.Bv)(`### ${(0,markdown_escape/* escape */.i)(folder)}`, pictures(images, folder), sectionOf(headline))), `People are those active in the week or month; accepted are code completions; by agents is the share of the lines added. A dash is a figure that is not known. Days that are not settled yet may still be revised by GitHub. ${main_table/* REDEFINED */.Vm} marks a change of GitHub’s definitions between the two.`);
}
function renderReadme(archive, images = new Map()) {
    const targets = Object.entries(archive.targets);
    const page = (0,blocks/* blocks */.Bv)('# Copilot metrics archive', 'GitHub Copilot’s usage metrics, kept day by day as plain files. GitHub gives them out for the past year only; here they stay. This page is made from [`archive.json`](archive.json) and changes only when the data does.', targets.length > 1 ? overview(targets) : '', [...images.values()].flat().length === 0 ? picture(targets) : '', '## Latest weeks and months', sections(targets, images), guide(targets));
    return `${page}\n`;
}

;// CONCATENATED MODULE: ./lib/pages/front-page.js








const SURELY_SETTLED_DAYS = 28;
function closedWeeks({ weeks, latest_day: latest }) {
    if (latest === null)
        return [];
    return weeks.filter(({ end, days, settled_days }) => end <= latest && (settled_days === days || (0,day/* addDays */.fi)(end, SURELY_SETTLED_DAYS) <= latest));
}
function frontPage({ targets, ...file }, url) {
    const known = Object.entries(targets).flatMap(([folder, headline]) => {
        const target = (0,core_target/* targetOfFolder */.JS)(folder);
        if (target === undefined)
            return [];
        const until = headline.latest_day ?? '0000-01-01';
        return [{ folder, target, weeks: closedWeeks(headline).map(period_row/* periodRow */.K), problems: [], until }];
    });
    const drawn = known.map((target) => ({ ...target, charts: chartFiles({ ...target, definitions: definitions/* definitions */.BG }) }));
    const images = new Map(drawn.map(({ folder, charts }) => [folder, charts]));
    const until = known.map((target) => target.until).reduce((a, b) => (a > b ? a : b), '0000-01-01');
    const feed = feedFile({ url, targets: known, definitions: definitions/* definitions */.BG, until });
    return [
        { path: archive_file/* README_PATH */.zw, content: renderReadme({ targets, ...file }, images) },
        ...[...drawn.flatMap(({ charts }) => charts), ...(feed === undefined ? [] : [feed])].map(({ path, text }) => ({ path, content: text })),
    ];
}


/***/ })

};
