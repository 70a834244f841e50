export const id = 370;
export const ids = [370];
export const modules = {

/***/ 1370:
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
// EXTERNAL MODULE: ./lib/pages/dashboard/lines.js
var dashboard_lines = __webpack_require__(4900);
;// CONCATENATED MODULE: ./lib/pages/charts.js





const WEEKS = 10;
const ROW = 816;
const MOST_IN_ROW = 3;
const column = (weeks, key) => weeks.map((week) => week[key] ?? null);
function plansOf(weeks) {
    const lines = column(weeks, 'lines_added');
    const agents = column(weeks, 'agent_lines_added');
    return [
        {
            id: 'people',
            title: 'People active in the week',
            kind: 'lines',
            keys: ['active_users'],
            series: [
                { name: 'Active', values: column(weeks, 'active_users'), colour: 0 },
                { name: 'Seats', values: column(weeks, 'seats'), colour: 1 },
            ],
        },
        {
            id: 'lines',
            title: 'Lines added in the week',
            kind: 'areas',
            keys: ['lines_added', 'agent_lines_added'],
            series: [
                { name: 'By agents', values: agents, colour: 1 },
                { name: 'By people', values: (0,dashboard_lines/* linesByPeople */.C)(lines, agents), colour: 0 },
            ],
        },
        {
            id: 'credits',
            title: 'AI credits used in the week',
            kind: 'bars',
            keys: ['credits'],
            series: [{ name: 'AI credits', values: column(weeks, 'credits'), colour: 2 }],
        },
    ];
}
function changesOf(weeks, definitions, plans) {
    return definitions
        .flatMap(({ day, what, touches }) => {
        const period = weeks.findIndex(({ start, end }) => start <= day && day <= end);
        const isSeen = plans.some(({ keys }) => keys.some((key) => touches.includes(key)));
        return period === -1 || !isSeen
            ? []
            : [{ period, touches, text: `On ${(0,dates/* dateText */.M)(day)} GitHub ${what}.` }];
    })
        .map((change, index) => ({ ...change, number: index + 1 }));
}
const known = ({ series, ...plan }) => ({
    ...plan,
    series: series.filter(({ values }) => values.some((value) => value !== null)),
});
function chartFiles({ target, weeks, definitions, until }) {
    const shown = weeks.filter(({ end }) => end <= until).slice(-WEEKS);
    const missing = shown.flatMap(({ days }, index) => (days < 7 ? [index] : []));
    const plans = plansOf(shown)
        .map(known)
        .filter(({ series }) => series.length > 0);
    const changes = changesOf(shown, definitions, plans);
    const width = Math.floor(ROW / Math.max(2, Math.min(MOST_IN_ROW, plans.length)));
    return plans.map(({ id, title, kind, series, keys }) => {
        const marks = changes.filter(({ touches }) => keys.some((key) => touches.includes(key)));
        const incomplete = kind === 'lines' ? [] : missing;
        const trend = {
            id,
            title,
            description: `${series.map(({ name }) => name).join(', ')}: weeks of ${shown[0]?.start} to ${shown.at(-1)?.start}.`,
            kind,
            periods: shown.map(({ start }) => start),
            series,
            unit: 'count',
            marks,
            incomplete,
            width,
            height: 120,
            lettering: 'inside',
        };
        return {
            path: `charts/${(0,core_target/* folderOf */.yS)(target)}/${id}.svg`,
            title,
            notes: [
                ...marks.map(({ number, text }) => `${number}: ${text}`),
                ...(incomplete.length > 0 ? ['Shaded: not all days of the week are stored.'] : []),
            ],
            text: `${(0,draw/* draw */.$)(trend, look/* fileLook */.MN)}\n`,
        };
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
const MOST_WEEKLY = 1000;
const MOST_PROBLEMS = 50;
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
const idOf = (target, { url }) => `${url}#${(0,core_target/* folderOf */.yS)(target)}`;
function weeklyOf({ target, weeks }, input) {
    const closed = weeks.filter(({ end }) => end <= input.until);
    return closed.slice(-feed_WEEKS).map((week) => {
        const before = closed[closed.indexOf(week) - 1];
        return {
            id: `${idOf(target, input)}/${week.start}`,
            title: `Copilot at ${target.slug}, week of ${(0,dates/* dateText */.M)(week.start)}`,
            updated: midnight((0,day/* addDays */.fi)(week.end, 1)),
            text: `${sentence(week, before, input)}.`,
        };
    });
}
const redOf = ({ target, problems }, input) => problems.map(({ since, text }) => ({
    id: `${idOf(target, input)}/problem/${since}`,
    title: `🔴 Copilot at ${target.slug}: a problem since ${(0,dates/* dateText */.M)(since)}`,
    updated: midnight(since),
    text,
}));
const byNewest = (a, b) => a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1;
const entryXml = ({ id, title, updated, text }, url) => `  <entry>
    <id>${(0,chart_text/* escapeXml */.X)(id)}</id>
    <title>${(0,chart_text/* escapeXml */.X)(title)}</title>
    <updated>${updated}</updated>
    <link href="${(0,chart_text/* escapeXml */.X)(url)}"/>
    <summary>${(0,chart_text/* escapeXml */.X)(text)}</summary>
  </entry>`;
function feedFile(input) {
    const newestOf = (all, most) => all.toSorted(byNewest).slice(0, most);
    const red = input.targets.flatMap((target) => redOf(target, input));
    const weekly = input.targets.flatMap((target) => weeklyOf(target, input));
    const entries = [...newestOf(red, MOST_PROBLEMS), ...newestOf(weekly, MOST_WEEKLY)].sort(byNewest);
    const [newest] = entries;
    const hasWeek = input.targets.some(({ weeks }) => weeks.some(({ end }) => end <= input.until));
    if (newest === undefined || !hasWeek)
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

// EXTERNAL MODULE: ./lib/pages/markdown/escape.js
var markdown_escape = __webpack_require__(1925);
// EXTERNAL MODULE: ./lib/pages/markdown/blocks.js
var blocks = __webpack_require__(4700);
// EXTERNAL MODULE: ./lib/pages/markdown/number.js
var markdown_number = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/pages/markdown/table.js
var table = __webpack_require__(3360);
// EXTERNAL MODULE: ./lib/pages/markdown/when.js
var when = __webpack_require__(6038);
// EXTERNAL MODULE: ./lib/pages/summary/main-table.js
var main_table = __webpack_require__(1079);
// EXTERNAL MODULE: ./lib/reports/all.js + 21 modules
var reports_all = __webpack_require__(1488);
;// CONCATENATED MODULE: ./lib/pages/readme/commands.js

const quoted = (text) => /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
const cloneLines = ({ repository, branch }) => [
    `git clone --single-branch --branch ${quoted(branch)} \\`,
    `  ${quoted(`${repository}.git`)} copilot-archive`,
    'cd copilot-archive',
].join('\n');
const isSafe = (folder) => /^(orgs|enterprises)\/[a-z0-9_-]+$/.test(folder);
const commandsOf = (folder, address) => isSafe(folder)
    ? (0,blocks/* folded */.TM)('Take these figures with you', (0,blocks/* blocks */.Bv)('A clone of this branch alone, and the last four weeks with jq:', (0,blocks/* fence */.EU)('sh', [
        cloneLines(address),
        "jq -r '.weeks[-4:][] | [.week, .days, .active_users, .lines_added] | @tsv' \\",
        `  ${folder}/weekly.json`,
    ].join('\n')), 'Weeks, and days, with DuckDB:', (0,blocks/* fence */.EU)('sql', [
        'SELECT row.week, row.active_users, row.agent_lines_added / row.lines_added AS by_agents',
        `FROM (SELECT unnest(weeks) AS row FROM read_json('${folder}/weekly.json'));`,
        '',
        'SELECT day, totals.daily_active_users, totals.loc_added_sum',
        `FROM read_json('${folder}/history/*.ndjson', union_by_name = true) ORDER BY day;`,
    ].join('\n'))))
    : '';

;// CONCATENATED MODULE: ./lib/pages/readme/guide.js








const aboutOf = (key) => ((0,reports_all/* isReportName */.WG)(key) ? reports_all/* reports */.uE[key].about : undefined);
const fixed = [
    ['`status.json`', 'What is known of days that are not simply stored: pending, never published, restated'],
    ['`weekly.json`, `weekly.csv`', 'A row a week: the figures above and more'],
    ['`monthly.json`, `monthly.csv`', 'A row a month'],
    ['`history/YYYY-MM.ndjson`', 'A line a day with the figures that trends need'],
];
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
const howToRead = (address) => (0,blocks/* blocks */.Bv)('## How to read it', 'Only this branch, without the rest of the repository, and all targets by week with DuckDB:', (0,blocks/* fence */.EU)('sh', cloneLines(address)), (0,blocks/* fence */.EU)('sql', [
    "SELECT split_part(filename, '/', -2) AS target, week, active_users, lines_added",
    "FROM read_csv('*/*/weekly.csv', union_by_name = true, filename = true) ORDER BY ALL;",
].join('\n')));
const datesOf = (days) => (0,markdown_number/* listed */.KE)(days.map((day, index) => (days[index + 1]?.slice(0, 4) === day.slice(0, 4) ? (0,when/* shortDay */.tE)(day) : (0,when/* date */.p6)(day))));
const howToUnderstand = (0,blocks/* blocks */.Bv)('## How to understand it', (0,blocks/* bullets */.e5)([
    'Days are UTC days. Weeks run from Sunday to Saturday, as GitHub counts them, and are named by their Sunday; months are calendar months.',
    'What is not known is `null`, never 0.',
    'People active in a week are GitHub’s own count of its Saturday, those of a month the count of its last day. Distinct people are never added up: not over days, not over teams, not over targets.',
    'GitHub may revise a day for some days afterwards. `settled_days` counts the days that it no longer revises.',
    `GitHub changed what it counts on ${datesOf(definitions/* definitions */.BG.map(({ day }) => day))} and left older days as they were.`,
    '`legacy` comes from GitHub’s older API. No mapping to the newer figures exists, so the two are never one line.',
]));
const guide = (targets, address) => (0,blocks/* blocks */.Bv)(whatIsWhere(targets), howToRead(address), howToUnderstand);

// EXTERNAL MODULE: ./lib/pages/summary/people-change.js
var people_change = __webpack_require__(5621);
// EXTERNAL MODULE: ./lib/reports/measures.js + 3 modules
var measures = __webpack_require__(3200);
// EXTERNAL MODULE: ./lib/pages/markdown/report-table.js
var report_table = __webpack_require__(4117);
// EXTERNAL MODULE: ./lib/pages/summary/cost/clause.js
var clause = __webpack_require__(5796);
// EXTERNAL MODULE: ./lib/pages/summary/sentence.js
var summary_sentence = __webpack_require__(10);
// EXTERNAL MODULE: ./lib/core/period.js
var period = __webpack_require__(5386);
// EXTERNAL MODULE: ./lib/pages/markdown/amount.js
var amount = __webpack_require__(2438);
;// CONCATENATED MODULE: ./lib/pages/readme/periods.js








const SHOWN = 6;
const hasCost = (rows) => rows.some(({ credits }) => credits !== null);
const columnsOf = (rows, all) => [
    ['People', ({ active_users: people }) => (people === null ? markdown_number/* UNKNOWN */.HV : `**${(0,markdown_number/* number */.ai)(people)}**`)],
    ['Change', (row) => (0,people_change/* changeOf */.C)(row, all)],
    ['Lines added', ({ lines_added: lines }) => (0,markdown_number/* number */.ai)(lines)],
    ['By agents', (row) => (0,markdown_number/* percent */.KN)((0,measures/* valueOf */.R)(row, 'agent_lines_share'))],
    ...(hasCost(rows) ? [['AI credits', ({ credits }) => (0,amount/* decimal */._)(credits, 0)]] : []),
];
function periods(title, all, nameOf) {
    const rows = all.filter(({ days }) => days > 0).slice(-SHOWN);
    const columns = columnsOf(rows, all);
    return (0,table/* table */.tp)([(0,table/* left */.kb)(title), ...columns.map(([name]) => (0,table/* right */.pG)(name)), (0,table/* left */.kb)('Days')], rows
        .toReversed()
        .map((row) => [
        (0,table/* unbroken */.D_)(nameOf(row)),
        ...columns.map(([, cell]) => cell(row)),
        (0,table/* unbroken */.D_)((0,summary_sentence/* daysInShort */.JI)(row.days, row.settled_days, (0,period/* lengthOf */.Y5)(row))),
    ]));
}
const weeksTable = (weeks) => periods('Week', weeks, when/* dates */.Yu);
const monthsTable = (months, asOf) => periods('Month', months.filter(({ start }) => start <= asOf), ({ month }) => (0,when/* monthAndYear */.vY)(month));

;// CONCATENATED MODULE: ./lib/pages/readme/target.js















const LONGEST_REASON = 400;
const latestWeek = ({ weeks }) => weeks.findLast(({ active_users }) => active_users !== null);
function knownWeeks({ weeks }) {
    const isKnown = ({ active_users }) => active_users !== null;
    return weeks.slice(Math.max(0, weeks.findIndex(isKnown)), weeks.findLastIndex(isKnown) + 1);
}
const pictures = (folder, images) => (0,blocks/* blocks */.Bv)(images.map(({ path, title }) => `![${(0,markdown_escape/* escape */.i)(`${folder}: ${title}`)}](${path})`).join('\n'), [...new Set(images.flatMap(({ notes }) => notes))].map((note) => `<sub>${note}</sub>`).join('<br>\n'));
function legacyWeeks(rows) {
    const older = rows.filter(({ legacy }) => legacy !== null);
    return older.length === 0
        ? ''
        : (0,blocks/* blocks */.Bv)('From GitHub’s older metrics API, which counted differently: these weeks cannot be compared with the others.', (0,table/* table */.tp)([(0,table/* left */.kb)('Week'), (0,table/* right */.pG)('Average daily active'), (0,table/* right */.pG)('Average daily engaged'), (0,table/* right */.pG)('Stored')], older
            .toReversed()
            .map((row) => [
            (0,table/* unbroken */.D_)((0,when/* dates */.Yu)(row)),
            (0,markdown_number/* number */.ai)(row.legacy?.avg_active_users, 1),
            (0,markdown_number/* number */.ai)(row.legacy?.avg_engaged_users, 1),
            `${(0,markdown_number/* number */.ai)(row.legacy?.days)} of 7`,
        ])));
}
function comparedSentence(row, weeks) {
    const text = (0,people_change/* changeOf */.C)(row, weeks);
    if (text === markdown_number/* UNKNOWN */.HV)
        return '';
    return text.endsWith(main_table/* REDEFINED */.Vm)
        ? 'GitHub changed how it counts them, so the week before does not compare.'
        : `That is ${text} compared with the week before.`;
}
function latestSentence({ weeks, ...others }) {
    const row = latestWeek({ weeks, ...others });
    if (row?.active_users == null)
        return '';
    const seats = (0,summary_sentence/* newestSeats */.H8)(weeks.filter(({ start }) => start >= row.start));
    const agents = (0,measures/* valueOf */.R)(row, 'agent_lines_share');
    const cost = (0,clause/* costClause */.F)(row, ' in the week');
    const who = row.active_users === 1 ? 'person was' : 'people were';
    return [
        `**${(0,markdown_number/* number */.ai)(row.active_users)}** ${who} active in the week ${(0,when/* dates */.Yu)(row)}${(0,summary_sentence/* ofSeats */.EY)(row.active_users, seats)}.`,
        comparedSentence(row, weeks),
        agents === null ? '' : `Agents wrote ${(0,markdown_number/* percent */.KN)(agents)} of the lines added.`,
        cost === '' ? '' : `${cost}.`,
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
const unreadNote = ({ unreadable = [] }) => (0,blocks/* said */.ag)(unreadable.map(({ since, reason, days }) => `🔴 Since ${(0,when/* date */.p6)(since)} ${days === 1 ? 'a day could not be read' : `${(0,markdown_number/* number */.ai)(days)} days could not be read; the first`}: ${(0,markdown_escape/* escape */.i)(reason, LONGEST_REASON)}`));
function leadingOf({ leading }) {
    if (leading === undefined)
        return '';
    const week = (0,when/* shortDay */.tE)(leading.week);
    return (0,blocks/* blocks */.Bv)(...reports_all/* leadingParts */.N_.map(({ field, leading: part }) => {
        const held = leading[field];
        const rows = held === undefined ? undefined : part.table(held);
        return rows === undefined
            ? ''
            : (0,blocks/* blocks */.Bv)(`**${part.title} in the week from ${week}**`, (0,report_table/* reportTable */.j)(rows, { most: archive_file/* HIGHLIGHT_ITEMS */.o5, where: 'in the target’s folder' }));
    }));
}
const target_link = (folder, name) => (0,blocks/* link */.nf)(name, `${folder}/${name}`);
const files = (folder) => `All weeks and months: ${target_link(folder, 'weekly.csv')}, ${target_link(folder, 'monthly.csv')}. What is missing or was revised: ${target_link(folder, 'status.json')}.`;
function cardOf([folder, highlights], images, address) {
    const { weeks, months, latest_day: latestDay } = highlights;
    const rows = (0,blocks/* blocks */.Bv)(weeksTable(weeks), latestDay === null ? '' : monthsTable(months, latestDay), legacyWeeks(weeks), leadingOf(highlights));
    return (0,blocks/* blocks */.Bv)(unreadNote(highlights), latestSentence(highlights), pictures(folder, images), rows === '' ? 'No week is stored yet.' : rows, rows === '' ? '' : files(folder), rows === '' ? '' : commandsOf(folder, address));
}

;// CONCATENATED MODULE: ./lib/pages/readme/readme.js









const MOST_OPEN = 3;
const MOST_CARDS = 200;
function overview(targets) {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Target'), (0,table/* left */.kb)('Newest day'), (0,table/* left */.kb)('Week'), (0,table/* right */.pG)('People'), (0,table/* right */.pG)('Change'), (0,table/* left */.kb)('Trend')], targets.map(([folder, highlights]) => {
        const row = latestWeek(highlights);
        const sign = (highlights.unreadable ?? []).length > 0 ? '🔴 ' : '';
        return [
            `${sign}${(0,markdown_escape/* escape */.i)(folder)}`,
            highlights.latest_day === null ? markdown_number/* UNKNOWN */.HV : (0,table/* unbroken */.D_)((0,when/* date */.p6)(highlights.latest_day)),
            row === undefined ? markdown_number/* UNKNOWN */.HV : (0,table/* unbroken */.D_)((0,when/* dates */.Yu)(row)),
            (0,markdown_number/* number */.ai)(row?.active_users),
            row === undefined ? markdown_number/* UNKNOWN */.HV : (0,people_change/* changeOf */.C)(row, highlights.weeks),
            (0,main_table/* trendOf */.RS)(knownWeeks(highlights), 'active_users'),
        ];
    }));
}
function cards(targets, images, address) {
    if (targets.length === 0)
        return 'Nothing is stored yet.';
    return (0,blocks/* blocks */.Bv)(...targets.slice(0, MOST_CARDS).map((entry) => {
        const [folder] = entry;
        const card = cardOf(entry, images.get(folder) ?? [], address);
        return targets.length > MOST_OPEN ? (0,blocks/* folded */.TM)((0,markdown_escape/* escape */.i)(folder), card) : (0,blocks/* blocks */.Bv)(`### ${(0,markdown_escape/* escape */.i)(folder)}`, card);
    }), targets.length > MOST_CARDS
        ? `The other ${(0,markdown_number/* number */.ai)(targets.length - MOST_CARDS)} targets have no room here: their folders hold the same figures.`
        : '', `<sub>People are those active in the week or month; by agents is the share of the lines added. A dash is a figure that is not known. GitHub may still revise days that are not settled. ${main_table/* REDEFINED */.Vm} marks a change of GitHub’s definitions between the two. Images show weeks that GitHub no longer revises.</sub>`);
}
function renderReadme(archive, images, address) {
    const targets = Object.entries(archive.targets);
    const page = (0,blocks/* blocks */.Bv)('# Copilot metrics archive', 'GitHub Copilot’s usage metrics, kept day by day as plain files. GitHub keeps them for a year; here they stay. This page is made from [`archive.json`](archive.json) and changes only when the data does.', targets.length > 1 ? overview(targets) : '', '## Latest weeks and months', cards(targets, images, address), guide(targets, address));
    return `${page}\n`;
}

;// CONCATENATED MODULE: ./lib/pages/front-page.js










const SURELY_SETTLED_DAYS = 28;
function closedWeeks({ weeks, latest_day: latest }) {
    if (latest === null)
        return [];
    return weeks.filter(({ end, days, settled_days }) => end <= latest && (settled_days === days || (0,day/* addDays */.fi)(end, SURELY_SETTLED_DAYS) <= latest));
}
const bounded = ({ weeks, months, unreadable = [], ...others }) => ({
    ...others,
    weeks: weeks.slice(-archive_file/* HIGHLIGHT_WEEKS */.dk),
    months: months.slice(-archive_file/* HIGHLIGHT_MONTHS */.bs),
    unreadable: unreadable.slice(-archive_file/* HIGHLIGHT_ITEMS */.o5),
});
const problemsOf = ({ unreadable = [] }) => unreadable.map(({ since, reason, days }) => {
    const said = (0,markdown_escape/* plain */.p)(reason, LONGEST_REASON);
    return { since, text: days === 1 ? said : `${days} days could not be read. The first: ${said}` };
});
function frontPage({ targets, ...file }, address) {
    const known = Object.entries(targets).flatMap(([folder, stored]) => {
        const target = (0,core_target/* targetOfFolder */.JS)(folder);
        if (target === undefined)
            return [];
        const highlights = bounded(stored);
        return [
            {
                folder,
                target,
                highlights,
                weeks: closedWeeks(highlights).map(period_row/* periodRow */.K),
                problems: problemsOf(highlights),
                until: highlights.latest_day ?? '0000-01-01',
            },
        ];
    });
    const shown = Object.fromEntries(known.map(({ folder, highlights }) => [folder, highlights]));
    const drawn = known.map((target) => ({ ...target, charts: chartFiles({ ...target, definitions: definitions/* definitions */.BG }) }));
    const images = new Map(drawn.map(({ folder, charts }) => [folder, charts]));
    const until = known.map((target) => target.until).reduce((a, b) => (a > b ? a : b), '0000-01-01');
    const feed = feedFile({ url: address.page, targets: known, definitions: definitions/* definitions */.BG, until });
    return [
        { path: archive_file/* README_PATH */.zw, content: renderReadme({ ...file, targets: shown }, images, address) },
        ...[...drawn.flatMap(({ charts }) => charts), ...(feed === undefined ? [] : [feed])].map(({ path, text }) => ({ path, content: text })),
    ];
}


/***/ })

};
