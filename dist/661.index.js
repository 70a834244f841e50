export const id = 661;
export const ids = [661];
export const modules = {

/***/ 6661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importFiles: () => (/* binding */ importFiles)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/privacy.js
var privacy = __webpack_require__(1495);
// EXTERNAL MODULE: ./lib/core/target.js
var core_target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/imports/places.js
var places = __webpack_require__(428);
// EXTERNAL MODULE: ./lib/archive/prefetch.js
var prefetch = __webpack_require__(3499);
// EXTERNAL MODULE: ./lib/archive/budget.js
var archive_budget = __webpack_require__(9713);
// EXTERNAL MODULE: ./lib/archive/commit.js + 1 modules
var commit = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/archive/read-archive.js
var read_archive = __webpack_require__(4539);
// EXTERNAL MODULE: ./lib/files/series.js
var files_series = __webpack_require__(5894);
// EXTERNAL MODULE: ./lib/archive/keep.js + 2 modules
var keep = __webpack_require__(8090);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/core/ndjson.js
var ndjson = __webpack_require__(3203);
// EXTERNAL MODULE: ./lib/files/entity.js
var entity = __webpack_require__(1528);
// EXTERNAL MODULE: ./lib/reports/all.js + 21 modules
var reports_all = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var core_day = __webpack_require__(2661);
;// CONCATENATED MODULE: ./lib/imports/found.js

const dayIn = (value) => core_day/* day */.vd.safeParse(value).data;
function ofDay(report, record, key) {
    const held = dayIn(record[key]);
    return held === undefined ? undefined : [{ report, day: held, record }];
}

;// CONCATENATED MODULE: ./lib/imports/older-api.js

const KEYS = [
    'total_active_users',
    'total_engaged_users',
    'copilot_ide_code_completions',
    'copilot_ide_chat',
    'copilot_dotcom_chat',
    'copilot_dotcom_pull_requests',
];
const olderApi = (record) => KEYS.some((key) => record[key] !== undefined) ? ofDay('metrics', record, 'date') : undefined;

;// CONCATENATED MODULE: ./lib/imports/copilot-dashboard.js


const copilotDashboard = (record) => {
    const { metrics, date, collected_at: collected } = record;
    if (!(0,json/* isObject */.Gv)(metrics) || collected === undefined)
        return undefined;
    const found = olderApi(metrics);
    return found?.[0]?.day === date ? found : undefined;
};

;// CONCATENATED MODULE: ./lib/imports/downloaded.js


function windowOf(record) {
    const totals = record['day_totals'];
    if (!Array.isArray(totals))
        return undefined;
    const days = totals.map((item) => (0,json/* isObject */.Gv)(item) ? ofDay('totals', item, 'day') : undefined);
    const whole = ofDay('totals-28-day', record, 'report_end_day');
    return whole === undefined || days.includes(undefined)
        ? undefined
        : [...whole, ...days.flatMap((found) => found ?? [])];
}
const two = (value) => JSON.stringify(value ?? null).padStart(2, '0');
function creditsOf(record) {
    const period = record['timePeriod'];
    if (!(0,json/* isObject */.Gv)(period) || !Array.isArray(record['usageItems']))
        return undefined;
    const day = dayIn(`${two(period['year'])}-${two(period['month'])}-${two(period['day'])}`);
    return day === undefined ? undefined : [{ report: 'credits', day, record }];
}
const downloaded = (record) => {
    const has = (key) => record[key] !== undefined;
    if (has('timePeriod'))
        return creditsOf(record);
    if (has('user_id'))
        return has('team_id')
            ? ofDay('user-teams', record, 'day')
            : has('report_end_day')
                ? ofDay('users-28-day', record, 'report_end_day')
                : ofDay('users', record, 'day');
    if (has('repo_id'))
        return ofDay('repos', record, 'day');
    if (has('day_totals'))
        return windowOf(record);
    return has('daily_active_users') || has('totals_by_feature') ? ofDay('totals', record, 'day') : undefined;
};

;// CONCATENATED MODULE: ./lib/imports/usage-api.js

const usageApi = (record) => record['total_suggestions_count'] !== undefined || record['total_lines_suggested'] !== undefined
    ? ofDay('usage', record, 'day')
    : undefined;

;// CONCATENATED MODULE: ./lib/imports/recognise.js






const formats = [copilotDashboard, olderApi, usageApi, downloaded];
function recognise(record, place) {
    if (place.kind !== 'snapshot') {
        if (record['user_login'] !== undefined && record['user_id'] === undefined)
            return undefined;
        for (const format of formats) {
            const found = format(record);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    const { report, day } = place;
    const found = report === 'credits' ? creditsOf(record) : ofDay(report, record, reports_all/* reports */.uE[report].dayKey);
    return found?.[0]?.day === day ? found : undefined;
}

// EXTERNAL MODULE: ./lib/core/window.js
var core_window = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/files/figures.js
var figures = __webpack_require__(7666);
// EXTERNAL MODULE: ./lib/files/record.js
var files_record = __webpack_require__(9014);
// EXTERNAL MODULE: ./lib/reports/credits/person.js
var person = __webpack_require__(3337);
;// CONCATENATED MODULE: ./lib/archive/saved-check.js









class Personal extends Error {
}
function checkPeople(target, { report, record }, { noPeople, userData }) {
    if ((0,files_series/* reportOf */.EI)({ target, report }).personal === undefined)
        return;
    if (noPeople !== undefined)
        throw new Personal(noPeople);
    if (userData.mode === 'pseudonymous' && (0,privacy/* isPseudonym */.d4)((0,json/* idText */.FP)(record['user_id'])))
        throw new errors/* Damaged */.WM('its people already have pseudonyms and would get other ones');
}
function checkFigures(target, { report, record }) {
    const described = (0,files_series/* reportOf */.EI)({ target, report });
    try {
        if (described.form === 'entity')
            (0,figures/* figuresOf */.h)(described, [record]);
    }
    catch (error) {
        throw new errors/* Damaged */.WM(`its figures do not have the shape of the report ${report}`, { cause: error });
    }
}
function checkSaved(target, found, targetId, terms) {
    const { report, day, record } = found;
    checkPeople(target, found, terms);
    if (day < core_window/* FIRST_COPILOT_DAY */.$A || day > terms.today)
        throw new errors/* Damaged */.WM(`its day is ${day}, which GitHub cannot have counted`);
    const { target: named, min_group_size: size } = record;
    if (typeof named === 'string' && named !== (0,core_target/* folderOf */.yS)(target))
        throw new errors/* Damaged */.WM(`it belongs to ${(0,core_target/* targetOfFolder */.JS)(named) === undefined ? 'no target' : named}`);
    if (report === 'teams' && (typeof size !== 'number' || size < terms.minGroupSize))
        throw new errors/* Damaged */.WM(`it names teams with fewer than ${terms.minGroupSize} members (min-group-size)`);
    checkFigures(target, found);
    if (report === 'credits') {
        if ((0,person/* namesPerson */.g)(record))
            throw new errors/* Damaged */.WM('it is a bill that names a person');
        return undefined;
    }
    return (0,files_record/* checkRecord */.EQ)(record, (0,files_series/* reportOf */.EI)({ target, report }), { day, kind: target.kind, targetId });
}

;// CONCATENATED MODULE: ./lib/archive/saved.js









const MOST_BYTES = 64 * 1024 * 1024;
const dayKey = ({ series, day }) => `${(0,core_target/* folderOf */.yS)(series.target)}/${(0,files_series/* seriesKey */.Xk)(series)}/${day}`;
function createIndex(targets, terms, idsOnBranch) {
    const known = new Map();
    const ids = new Map(idsOnBranch);
    function targetOf(place) {
        if (place.kind === 'snapshot') {
            const target = targets.find((known) => (0,core_target/* folderOf */.yS)(known) === (0,core_target/* folderOf */.yS)(place.target));
            if (target !== undefined)
                return target;
            throw new errors/* Damaged */.WM(`it belongs to ${(0,core_target/* folderOf */.yS)(place.target)}, which is no target of this run`);
        }
        const [target, ...others] = targets;
        if (target === undefined || others.length > 0)
            throw new errors/* Damaged */.WM('it does not say which target it belongs to: name one organization or enterprise');
        return target;
    }
    function seriesOf(target, { report }, place) {
        const team = place.kind === 'snapshot' ? place.team : undefined;
        const series = { target, report, ...(team === undefined ? {} : { team }) };
        const key = `${(0,core_target/* folderOf */.yS)(target)}/${(0,files_series/* seriesKey */.Xk)(series)}`;
        const first = known.get(key) ?? series;
        known.set(key, first);
        return first;
    }
    async function* readFile(file, part, see = () => undefined) {
        const place = (0,places/* meaningOf */.Pr)(file.path);
        const target = targetOf(place);
        let number = 0;
        for await (const { records, from, to } of (0,ndjson/* readParts */.f)(file.bytes(part), MOST_BYTES)) {
            for (const record of records) {
                number += 1;
                try {
                    const found = recognise(record, place);
                    if (found === undefined)
                        throw new errors/* Damaged */.WM('its format is not known to this action');
                    const days = found.map((day) => ({ ...day, series: seriesOf(target, day, place) }));
                    days.forEach(see);
                    yield { found: days, from, to };
                }
                catch (error) {
                    throw error instanceof errors/* Damaged */.WM ? new errors/* Damaged */.WM(`record ${number}: ${error.message}`) : error;
                }
            }
        }
        if (number === 0)
            throw new errors/* Damaged */.WM('it holds no record');
    }
    return {
        readFile,
        async add(file) {
            const folder = (0,core_target/* folderOf */.yS)(targetOf((0,places/* meaningOf */.Pr)(file.path)));
            let targetId = ids.get(folder);
            const sizes = new Map();
            const check = ({ series, day, record }) => {
                const { target, report } = series;
                (0,json/* checkNesting */.n6)(record);
                const id = checkSaved(target, { report, day, record }, targetId, terms);
                targetId ??= id;
                const described = (0,files_series/* reportOf */.EI)(series);
                if (described.form !== 'entity')
                    return;
                const key = dayKey({ series, day });
                const size = sizes.get(key) ?? new entity/* DocumentSize */.jT(described);
                sizes.set(key, size);
                size.add(record);
            };
            const days = new Map();
            for await (const { found, from, to } of readFile(file, undefined, check)) {
                for (const { series, day, record } of found) {
                    const key = dayKey({ series, day });
                    const before = days.get(key);
                    const bytes = (before?.bytes ?? 0) + JSON.stringify(record).length;
                    days.set(key, { series, day, from: before?.from ?? from, to, bytes });
                }
            }
            if (targetId !== undefined)
                ids.set(folder, targetId);
            return { file, days };
        },
    };
}

;// CONCATENATED MODULE: ./lib/archive/import-batch.js



const neverRestating = (snapshot) => ({
    ...snapshot,
    compare: () => ({ state: 'unchanged' }),
});
async function readBatch(batch, files, index, intakeOf) {
    const entities = new Map();
    const lines = new Map();
    for (const { file, days } of files) {
        const held = [...days].flatMap(([key, place]) => (batch.has(key) ? [place] : []));
        if (held.length === 0)
            continue;
        const from = Math.min(...held.map((place) => place.from));
        const to = Math.max(...held.map((place) => place.to));
        for await (const { found } of index.readFile(file, { from, to })) {
            for (const saved of found) {
                const key = dayKey(saved);
                if (!batch.has(key))
                    continue;
                if ((0,files_series/* reportOf */.EI)(saved.series).form === 'lines') {
                    const keeper = lines.get(key) ?? (0,keep/* lineKeeper */.d)(intakeOf(saved.series), saved.series, saved.day);
                    lines.set(key, keeper);
                    keeper.add(saved.record);
                }
                else {
                    const said = entities.get(key);
                    if (said?.path === file.path)
                        said.records.push(saved.record);
                    else
                        entities.set(key, { path: file.path, records: [saved.record] });
                }
            }
        }
    }
    const answered = [];
    for (const [key, { series, day }] of batch) {
        const records = entities.get(key)?.records ?? [];
        const snapshot = (await lines.get(key)?.snapshot()) ??
            ((0,files_series/* reportOf */.EI)(series).source.kind === 'billing'
                ? (0,keep/* entitySnapshot */.kS)(series, day, records)
                : await (0,keep/* keepEntity */.Jr)(intakeOf(series), series, day)([records]));
        answered.push({ series, day, answer: { state: 'ready', value: neverRestating(snapshot) } });
    }
    return answered;
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/core/groups.js
var groups = __webpack_require__(2623);
;// CONCATENATED MODULE: ./lib/archive/import-plan.js





const BATCH_BYTES = 24 * 1024 * 1024;
const BATCH_DAYS = 200;
function describeWanted(series, all, lacking, isDry) {
    const stored = all.length - lacking.length;
    const already = stored === 0 ? '' : `${lacking.length === 0 ? '' : '; '}${stored} already stored`;
    const [first, last] = [lacking[0], lacking.at(-1)];
    const days = `${lacking.length} ${lacking.length === 1 ? 'day' : 'days'}`;
    const coming = first === undefined
        ? ''
        : `${days} ${isDry ? 'would be stored' : 'to store'}, ${first === last ? first : `${first} to ${last ?? ''}`}`;
    return `Import, ${(0,files_series/* describeSeries */.dA)(series)}: ${coming}${already}.`;
}
async function planImport(view, files, isDry, say) {
    const held = files.flatMap(({ days }) => [...days.values()]);
    const wanted = new Map();
    for (const [series, days] of Map.groupBy(held, ({ series }) => series)) {
        const all = [...new Set(days.map(({ day }) => day))].sort();
        const isStored = await (0,p_map/* default */.Ay)(all, async (day) => (await view.storedDays(series, (0,core_day/* monthOf */.GS)(day))).has(day));
        const lacking = all.filter((_, at) => isStored[at] !== true);
        say(describeWanted(series, all, lacking, isDry));
        for (const day of lacking)
            wanted.set(dayKey({ series, day }), { series, day });
    }
    return wanted;
}
function inBatches(wanted, files) {
    const weights = new Map();
    for (const { days } of files)
        for (const [key, { bytes }] of days)
            weights.set(key, (weights.get(key) ?? 0) + bytes);
    const days = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,groups/* inGroups */.A)(days, ([key]) => weights.get(key) ?? 0, { size: BATCH_BYTES, count: BATCH_DAYS }).map((batch) => new Map(batch));
}

// EXTERNAL MODULE: ./lib/archive/state.js
var state = __webpack_require__(4299);
;// CONCATENATED MODULE: ./lib/archive/import.js













const NAMED_FILES = 20;
async function indexFiles(files, index, log) {
    const indexed = [];
    const problems = [];
    const personal = new Map();
    const given = files.filter(({ path }) => (0,places/* meaningOf */.Pr)(path).kind !== 'made');
    const made = files.length - given.length;
    if (made > 0)
        log.info(`Import: ${made} files that are made from other files, such as rows and histories, are left out.`);
    for (const file of given) {
        try {
            indexed.push(await index.add(file));
        }
        catch (error) {
            if (error instanceof Personal)
                personal.set(error.message, (personal.get(error.message) ?? 0) + 1);
            else if (error instanceof errors/* Damaged */.WM)
                problems.push(`Import, ${(0,places/* shownPath */.pS)(file.path)}: ${error.message}. Nothing of this file was stored.`);
            else
                throw error;
        }
    }
    for (const [reason, count] of personal)
        log.warning(`Import: ${count === 1 ? '1 file' : `${count} files`} with personal data left out: ${reason}.`);
    const more = problems.length - NAMED_FILES;
    return {
        indexed,
        problems: more > 0
            ? [...problems.slice(0, NAMED_FILES), `Import: ${more} more files could not be imported.`]
            : problems,
    };
}
async function importFiles(files, targets, asked, head, world) {
    const { branch, rules, log, noPeople } = world;
    let view = (0,prefetch/* prefetchedView */.QW)(branch, head, targets.map((target) => ({ target, series: [] })), asked);
    await (0,read_archive/* readArchiveFile */.p)(view, world.place);
    const stores = (0,privacy/* storedPeople */.h)(rules.userData);
    const states = new Map();
    for (const target of targets)
        states.set((0,core_target/* folderOf */.yS)(target), await (0,state/* readState */.un)(view, target, [], asked, stores));
    const ids = [...states].flatMap(([folder, { ledger }]) => ledger.target_id === null ? [] : [[folder, ledger.target_id]]);
    const index = createIndex(targets, { today: asked.today, ...rules, noPeople }, new Map(ids));
    const { indexed, problems } = await indexFiles(files, index, log);
    const wanted = await planImport(view, indexed, world.isDry, (line) => log.info(line));
    const results = new Map();
    const commits = [];
    const stateOf = ({ target }) => states.get((0,core_target/* folderOf */.yS)(target));
    const budget = (0,archive_budget/* createBudget */.y)(Number.POSITIVE_INFINITY);
    const intakeOf = (series) => ({
        state: stateOf(series),
        minGroupSize: rules.minGroupSize,
        redaction: (0,privacy/* redactionFor */.X9)(rules.userData, (0,core_target/* folderOf */.yS)(series.target)),
        upload: (bytes) => branch.upload(bytes),
        budget,
    });
    for (const batch of world.isDry ? [] : inBatches(wanted, indexed)) {
        const answered = await readBatch(batch, indexed, index, intakeOf);
        const held = targets.filter((target) => answered.some(({ series }) => series.target === target));
        const shares = held.map((target) => {
            const own = answered.filter(({ series }) => series.target === target);
            const series = [...new Set(own.map((day) => day.series))];
            return {
                task: { target, series, optional: new Set(), isImport: true },
                planned: states.get((0,core_target/* folderOf */.yS)(target)),
                answered: own,
                ids: new Map(),
            };
        });
        const landed = await (0,commit/* commitBatch */.w5)(view, shares, asked, () => true, world);
        for (const { state, ledger, series } of landed.merged) {
            states.set((0,core_target/* folderOf */.yS)(state.target), { ...state, view: landed.view, ledger, damagedLedger: undefined });
            for (const { series: member, days } of series)
                results.set(member, [...(results.get(member) ?? []), ...days]);
        }
        view = landed.view;
        if (landed.commit !== undefined)
            commits.push(landed.commit);
    }
    return { head: view.head, commits, days: results, problems };
}


/***/ }),

/***/ 428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   h9: () => (/* binding */ mayHoldRecords),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var _core_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4251);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1488);
/* harmony import */ var _files_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1707);




const SNAPSHOT = /(?:^|\/)((?:orgs|enterprises)\/[^/]+)\/(?:team\/([^/]+)\/)?([a-z0-9-]+)\/(\d{4})\/(\d{2})\/([^/]+)$/;
const MADE = [
    /(^|\/)(archive|index|error-log)\.json$/,
    /(^|\/)schemas\/[^/]+\.schema\.json$/,
    /(^|\/)(orgs|enterprises)\/[^/]+\/((status|weekly|monthly)\.json|history\/[^/]+|damaged\/[^/]+)$/,
    /(^|\/)transform\/organization\/[^/]+\.ndjson$/,
    /(^|\/)data\/(demo|processed|audit|catalog|config|raw\/landing)\//,
];
const RECORDS = /\.(json|ndjson|jsonl)(\.\d+)?(\.gz)?$/;
const mayHoldRecords = (path) => RECORDS.test(path);
function meaningOf(path) {
    const [, folder = '', team, report = '', year, month, name = ''] = SNAPSHOT.exec(path) ?? [];
    const day = (0,_files_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOfFile */ .Kn)(name);
    const target = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOfFolder */ .JS)(folder);
    const known = _reports_all_js__WEBPACK_IMPORTED_MODULE_1__/* .reportNames */ .TT.find((known) => known === report);
    if (day?.startsWith(`${year}-${month}-`) && target !== undefined && known !== undefined)
        return { kind: 'snapshot', target, report: known, day, ...(team === undefined ? {} : { team }) };
    return MADE.some((made) => made.test(path)) ? { kind: 'made' } : { kind: 'unknown' };
}
const shownPath = (path) => (0,_core_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(path).replace(/(\/|^)(users\/.*?\d{4}-\d{2}-\d{2}-)[^/]*$/, '$1$2….json');


/***/ })

};
