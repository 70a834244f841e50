export const id = 194;
export const ids = [194,110];
export const modules = {

/***/ 9713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ withinBudget),
/* harmony export */   y: () => (/* binding */ createBudget)
/* harmony export */ });
const BYTES_OF_RECORD = 2048;
function createBudget(limit) {
    const inside = new Map();
    const waiting = new Map();
    const isAllowed = (reader, bytes) => {
        const [first] = inside.keys();
        const total = [...inside.values()].reduce((sum, held) => sum + held, 0);
        return reader === first || total + bytes <= limit;
    };
    function admit(reader, bytes) {
        inside.set(reader, (inside.get(reader) ?? 0) + bytes);
    }
    return {
        enter() {
            const reader = Symbol('reader');
            inside.set(reader, 0);
            return {
                async take(bytes) {
                    if (!isAllowed(reader, bytes)) {
                        await new Promise((go) => waiting.set(reader, { bytes, go }));
                        waiting.delete(reader);
                    }
                    admit(reader, bytes);
                },
                end() {
                    inside.delete(reader);
                    for (const [other, { bytes, go }] of waiting)
                        if (isAllowed(other, bytes))
                            go();
                },
            };
        },
    };
}
async function withinBudget(budget, records, consume) {
    const reader = budget.enter();
    async function* admitted() {
        for await (const batch of records) {
            await reader.take(batch.length * BYTES_OF_RECORD);
            yield batch;
        }
    }
    try {
        return await consume(admitted());
    }
    finally {
        reader.end();
    }
}


/***/ }),

/***/ 5560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ commitLoop)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4995);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _prefetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3499);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3241);




class HeadMoved extends _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR {
    constructor(reason) {
        super(reason ??
            'Other runs kept writing to the data branch, so this one could not. The next run reads its days again.');
    }
}
const MOST_OTHER_COMMITS = 30;
async function findOurs(branch, head, intended) {
    if (intended.size === 0)
        return undefined;
    let commit = head;
    for (let others = 0; commit !== undefined && others <= MOST_OTHER_COMMITS; others += 1) {
        const ours = intended.get(commit);
        if (ours !== undefined)
            return ours;
        commit = await branch.parent(commit);
    }
    return undefined;
}
async function commitLoop(firstView, tasks, asked, make, world) {
    const { branch, signal, log } = world;
    const intended = new Map();
    const attempt = async (number) => {
        const view = number === 1 ? firstView : (0,_prefetch_js__WEBPACK_IMPORTED_MODULE_0__/* .prefetchedView */ .QW)(branch, await branch.head(), tasks, asked);
        if (firstView.head !== undefined && view.head === undefined) {
            log.warning('The data branch was deleted during this run; it is created again with what this run has read.');
        }
        const { merged, archive, files, message } = await make(view);
        if (files.length === 0) {
            return (await findOurs(branch, view.head, intended)) ?? { merged, archive, commit: undefined, view };
        }
        signal.throwIfAborted();
        const committed = await branch.commit(view.head, files, message);
        if (committed.state === 'dry run')
            return { merged, archive, commit: undefined, view };
        const landed = { merged, archive, commit: committed.sha, view: (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .viewOf */ .d)(branch, committed.sha) };
        if (committed.state === 'committed')
            return landed;
        intended.set(committed.sha, landed);
        throw new HeadMoved(committed.reason);
    };
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)(attempt, {
        ...world.patience,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => error instanceof HeadMoved,
        onFailedAttempt: ({ error, attemptNumber }) => {
            if (error instanceof HeadMoved)
                log.info(`The data branch moved (attempt ${attemptNumber}); merging again.`);
        },
    });
}


/***/ }),

/***/ 7255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ TARGETS_AT_ONCE),
  w5: () => (/* binding */ commitBatch),
  JK: () => (/* binding */ withAllHighlights)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(1307);
// EXTERNAL MODULE: ./lib/core/target.js
var target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/files/archive-file.js
var archive_file = __webpack_require__(4964);
// EXTERNAL MODULE: ./lib/reports/definitions.js
var definitions = __webpack_require__(9933);
// EXTERNAL MODULE: ./lib/archive/commit-loop.js
var commit_loop = __webpack_require__(5560);
;// CONCATENATED MODULE: ./lib/archive/commit-message.js

const NAMED_TARGETS = 3;
const days = (count) => `${count} ${count === 1 ? 'day' : 'days'}`;
function phrase(counts) {
    const parts = [
        counts.added > 0 ? `${days(counts.added)} added` : '',
        counts.restated > 0 ? `${counts.restated} restated` : '',
        counts.repaired > 0 ? `${counts.repaired} repaired` : '',
        counts.rewritten > 0 ? `${counts.rewritten} rewritten` : '',
        counts.pending > 0 ? `${counts.pending} pending` : '',
        counts.none > 0 ? `${counts.none} never published` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'notes only' : parts.join(', ');
}
function commitMessage(targets) {
    const sum = (state) => targets.reduce((total, target) => total + target.tally[state], 0);
    const news = sum('added') + sum('restated') + sum('repaired') + sum('rewritten');
    const total = {
        ...(0,outcome/* tally */.N4)([]),
        added: sum('added'),
        restated: sum('restated'),
        repaired: sum('repaired'),
        rewritten: sum('rewritten'),
        pending: news === 0 ? sum('pending') : 0,
    };
    const names = targets.map(({ folder }) => folder.slice(folder.indexOf('/') + 1));
    const shown = names.slice(0, NAMED_TARGETS).join(', ');
    const more = names.length > NAMED_TARGETS ? ` and ${names.length - NAMED_TARGETS} more` : '';
    const lines = targets.map((target) => `${target.folder}: ${phrase(target.tally)}`);
    return [`Archive Copilot metrics: ${phrase(total)} (${shown}${more})`, '', ...lines].join('\n');
}

// EXTERNAL MODULE: ./lib/archive/merge.js + 3 modules
var merge = __webpack_require__(895);
// EXTERNAL MODULE: ./lib/archive/read-archive.js
var read_archive = __webpack_require__(4539);
// EXTERNAL MODULE: ./lib/archive/schemas.js
var schemas = __webpack_require__(5998);
;// CONCATENATED MODULE: ./lib/archive/commit.js










const TARGETS_AT_ONCE = 4;
const withAllHighlights = (archive, merged) => merged.reduce((file, { highlights, ledger, state }) => highlights === undefined
    ? file
    : (0,archive_file/* withHighlights */.y8)(file, (0,target/* folderOf */.yS)(state.target), { ...highlights, target_id: ledger.target_id }), archive);
async function filesOf(view, merged, archive, pages) {
    const files = merged.flatMap((target) => target.files);
    if (files.length === 0)
        return [];
    const shared = await Promise.all(pages.map((page) => page(archive)));
    return [
        { path: archive_file/* ARCHIVE_PATH */.FO, content: (0,archive_file/* archiveText */.gw)(archive) },
        ...shared.flat(),
        ...(await (0,schemas/* schemaFiles */.r)(view)),
        ...files,
    ];
}
const messageOf = (merged) => commitMessage(merged
    .filter(({ files }) => files.length > 0)
    .map(({ state, series }) => ({
    folder: (0,target/* folderOf */.yS)(state.target),
    tally: (0,outcome/* tally */.N4)(series.flatMap(({ days }) => days)),
})));
const renewedIn = (before, merged) => merged
    .filter(({ highlights }) => highlights !== undefined)
    .map(({ state }) => (0,target/* folderOf */.yS)(state.target))
    .filter((folder) => (before.targets[folder]?.definitions ?? definitions/* DEFINITIONS */.LX) < definitions/* DEFINITIONS */.LX);
const renewal = (folders) => `Figures have new definitions (${definitions/* DEFINITIONS */.LX}): made again from the snapshots for ${folders.join(', ')}.`;
async function commitBatch(firstView, shares, asked, isReadable, world) {
    let renewed = [];
    const landed = await (0,commit_loop/* commitLoop */.y)(firstView, shares.map(({ task }) => task), asked, async (view) => {
        const file = await (0,read_archive/* readArchiveFile */.p)(view, world.place);
        const merged = await (0,p_map/* default */.Ay)(shares, (share) => (0,merge/* mergeTarget */.u)(view, share, isReadable), {
            concurrency: TARGETS_AT_ONCE,
        });
        const archive = withAllHighlights(file, merged);
        const files = await filesOf(view, merged, archive, world.pages);
        renewed = renewedIn(file, merged);
        const lines = renewed.length === 0 ? [] : ['', renewal(renewed)];
        return { merged, archive, files, message: [messageOf(merged), ...lines].join('\n') };
    }, world);
    if (landed.commit !== undefined && renewed.length > 0)
        world.log.info(renewal(renewed));
    return landed;
}


/***/ }),

/***/ 8859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ derive),
  V: () => (/* binding */ deriveFromSnapshots)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/core/period.js
var period = __webpack_require__(5386);
// EXTERNAL MODULE: ./lib/files/rows.js
var files_rows = __webpack_require__(3326);
// EXTERNAL MODULE: ./lib/reports/totals/carried.js
var totals_carried = __webpack_require__(3769);
// EXTERNAL MODULE: ./lib/archive/months.js
var archive_months = __webpack_require__(2579);
// EXTERNAL MODULE: ./lib/archive/shown-days.js
var shown_days = __webpack_require__(9423);
;// CONCATENATED MODULE: ./lib/archive/all-rows.js






const MONTHS_AT_ONCE = 6;
async function makeAllRows(read, { target, asOf, isSettled }, all) {
    const shown = new Set((0,shown_days/* monthNames */.d)((0,shown_days/* shownDays */.V)(asOf)));
    const files = [];
    const weeks = [];
    const months = [];
    const kept = [];
    const waiting = (0,period/* periodRange */.fH)('week', all.week.first, all.week.last);
    let carried = {};
    let previous = { lines: [], isNew: false };
    const reading = (0,p_map/* pMapIterable */.R_)((0,period/* periodRange */.fH)('month', all.month.first, all.month.last), async (month) => ({ month, current: await read(month.name) }), { concurrency: MONTHS_AT_ONCE });
    for await (const { month, current } of reading) {
        const history = (0,archive_months/* historyOf */.om)([previous, current]);
        if (current.isNew)
            files.push((0,archive_months/* historyFile */.p2)(target, month.name, history));
        if (shown.has(month.name))
            kept.push(current);
        carried = (0,totals_carried/* carriedIn */.i1)(carried, (0,files_rows/* totalsDays */.PV)(history, [...history.keys()]));
        const context = { carried, isSettled };
        months.push((0,files_rows/* monthRowOf */.Ol)(month, history, context));
        const complete = waiting.filter((week) => week.end <= month.end || month.end >= all.month.last);
        weeks.push(...complete.map((week) => (0,files_rows/* weekRowOf */.Gl)(week, history, context)));
        waiting.splice(0, complete.length);
        previous = current;
    }
    return { history: (0,archive_months/* historyOf */.om)(kept), rows: { weeks, months, carried }, files };
}

// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/files/whole-rows.js
var whole_rows = __webpack_require__(3412);
// EXTERNAL MODULE: ./lib/archive/stored-rows.js + 1 modules
var stored_rows = __webpack_require__(252);
;// CONCATENATED MODULE: ./lib/archive/changed-rows.js








function carriedSpan(before, after, last) {
    const changed = Object.entries(after).filter(([field, day]) => before[field] !== day);
    return (0,stored_rows/* spanOfDays */.N9)(changed.flatMap(([field, day]) => [day, before[field] ?? last]));
}
const touches = (period, days) => days !== undefined && period.start <= days.last && days.first <= period.end;
async function makeChangedRows(read, input, rows, all) {
    const { target, asOf, isSettled, changed, unchanged } = input;
    const news = [...changed.keys(), ...unchanged.keys()];
    const newTotals = [...unchanged, ...changed].flatMap(([day, { totals }]) => totals === undefined ? [] : [{ day, totals }]);
    const carried = (0,totals_carried/* carriedIn */.i1)(rows.carried, newTotals);
    const redefined = carriedSpan(rows.carried, carried, all.week.last);
    const hasSettled = ({ start, end, days, settled_days: settled }) => settled < days && (0,day/* dayRange */.qD)(start, end).filter(isSettled).length > settled;
    const isStale = (kind, rows) => {
        const starts = new Set([
            ...news.map((day) => (0,period/* periodOf */.jH)(kind, day).start),
            ...rows.filter(hasSettled).map(({ start }) => start),
        ]);
        return (period) => starts.has(period.start) || touches(period, redefined);
    };
    const [isStaleWeek, isStaleMonth] = [isStale('week', rows.weeks), isStale('month', rows.months)];
    const isMissing = (rows) => {
        const starts = new Set(rows.map(({ start }) => start));
        return ({ start }) => !starts.has(start);
    };
    const [noWeek, noMonth] = [isMissing(rows.weeks), isMissing(rows.months)];
    const stale = [
        ...(0,period/* periodRange */.fH)('week', all.week.first, all.week.last).filter((week) => isStaleWeek(week) || noWeek(week)),
        ...(0,period/* periodRange */.fH)('month', all.month.first, all.month.last).filter((month) => isStaleMonth(month) || noMonth(month)),
    ];
    const names = (0,shown_days/* monthNames */.d)([...stale.flatMap(({ start, end }) => [start, end]), ...(0,shown_days/* shownDays */.V)(asOf)]);
    const months = await Promise.all(names.map(async (name) => ({ name, ...(await read(name)) })));
    const history = (0,archive_months/* historyOf */.om)(months);
    const context = { carried, isSettled };
    return {
        history,
        rows: {
            weeks: (0,whole_rows/* updateRows */.d)('week', rows.weeks, all.week, isStaleWeek, (week) => (0,files_rows/* weekRowOf */.Gl)(week, history, context)),
            months: (0,whole_rows/* updateRows */.d)('month', rows.months, all.month, isStaleMonth, (month) => (0,files_rows/* monthRowOf */.Ol)(month, history, context)),
            carried,
        },
        files: months.filter(({ isNew }) => isNew).map(({ name }) => (0,archive_months/* historyFile */.p2)(target, name, history)),
    };
}

;// CONCATENATED MODULE: ./lib/archive/derive.js





async function derive(view, input) {
    const { target, known, asOf, changed, unchanged } = input;
    const stored = await (0,stored_rows/* readRows */.aK)(view, target);
    const rows = (0,stored_rows/* usableRows */.OA)(stored, asOf);
    const before = (0,stored_rows/* spansOf */.Ly)((0,stored_rows/* storedBounds */.zM)(known), rows);
    const all = (0,stored_rows/* spansOf */.Ly)([...(0,stored_rows/* storedBounds */.zM)(known), ...changed.keys(), ...unchanged.keys()], rows);
    if (all === undefined)
        return { history: new Map(), rows, files: [] };
    const read = (0,archive_months/* monthsOf */.vo)(view, input, before?.month);
    const isLost = [...unchanged, ...changed].some(([day, { totals }]) => totals !== undefined && (0,totals_carried/* isCarriedLost */.zw)(rows.carried, { day, totals }));
    const made = isLost || !(0,stored_rows/* areRowsComplete */.FX)(stored, known, asOf)
        ? await makeAllRows(read, input, all)
        : await makeChangedRows(read, input, rows, all);
    return { ...made, files: [...made.files, ...(0,stored_rows/* rowFiles */.ul)(target, stored, made.rows)] };
}
async function deriveFromSnapshots(view, input) {
    const stored = await (0,stored_rows/* readRows */.aK)(view, input.target);
    const all = (0,stored_rows/* spansOf */.Ly)((0,stored_rows/* storedBounds */.zM)(input.known), { weeks: [], months: [], carried: {} });
    const learnt = { ...input, changed: new Map(), unchanged: new Map(), ignoresHistory: true };
    const made = all === undefined
        ? { history: new Map(), rows: { weeks: [], months: [], carried: {} }, files: [] }
        : await makeAllRows((0,archive_months/* monthsOf */.vo)(view, learnt, all.month), learnt, all);
    return { ...made, files: [...made.files, ...(0,stored_rows/* rowFiles */.ul)(input.target, stored, made.rows)] };
}


/***/ }),

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ exposedFolders),
/* harmony export */   mD: () => (/* binding */ refusePeople),
/* harmony export */   oj: () => (/* binding */ publicWarning),
/* harmony export */   zY: () => (/* binding */ exposureText)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1488);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5540);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3241);




async function exposedFolders(view, { visibility }) {
    if (visibility === 'private')
        return [];
    const folders = await (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .targetFolders */ .j)(view);
    const found = await Promise.all(folders.map(async (folder) => {
        const there = await view.folders(folder);
        return _people_js__WEBPACK_IMPORTED_MODULE_1__/* .personalReports */ .cD
            .filter((name) => there.includes(name))
            .map((name) => `${encodeURI(folder.toWellFormed())}/${name}`);
    }));
    return found.flat();
}
const exposureText = (folders, { repository, branch }) => `The data repository ${repository} is not private, and its branch ${branch} holds personal data: ${folders.join(', ')}. Make the repository private again, or delete these folders and the history of the branch, because git keeps what was deleted; others may have copied what they could read.`;
function refusePeople(tasks, place, exposed) {
    if (place.visibility === 'private')
        return;
    const names = tasks.flatMap(({ series }) => series.map(({ report }) => report)).filter(_people_js__WEBPACK_IMPORTED_MODULE_1__/* .isPersonal */ .x);
    if (names.length === 0)
        return;
    const refusal = `Input reports holds ${[...new Set(names)].join(', ')}, which contain personal data, but the data repository ${place.repository} is not private. Make it private, or name another data-repository.`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(exposed.length === 0 ? refusal : `${refusal} ${exposureText(exposed, place)}`);
}
function publicWarning(tasks, archive, place) {
    if (place.visibility !== 'public')
        return undefined;
    const asked = tasks.flatMap(({ series, optional }) => series.filter((member) => !optional.has(member)));
    const stored = new Set(Object.values(archive.targets).flatMap(({ reports }) => reports));
    const open = _reports_all_js__WEBPACK_IMPORTED_MODULE_0__/* .reportNames */ .TT.filter((name) => _reports_all_js__WEBPACK_IMPORTED_MODULE_0__/* .reports */ .uE[name].isInternal && (stored.has(name) || asked.some(({ report }) => report === name)));
    return open.length === 0
        ? undefined
        : `The data repository ${place.repository} is public: everybody can read what its branch ${place.branch} holds of ${open.join(', ')}. Make it private, or name another data-repository, if the public should not.`;
}


/***/ }),

/***/ 873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ highlightsOf)
/* harmony export */ });
/* harmony import */ var _files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4964);
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);
/* harmony import */ var _core_period_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5386);
/* harmony import */ var _files_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5735);
/* harmony import */ var _files_day_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60);
/* harmony import */ var _files_ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2338);
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9933);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1488);








const first = (items) => {
    const rows = items.length === _files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .HIGHLIGHT_ITEMS */ .o5 + 1 ? [...items] : items.slice(0, _files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .HIGHLIGHT_ITEMS */ .o5);
    return { rows, more: items.length - rows.length };
};
function leadingOf(history, asOf) {
    const week = (0,_core_period_js__WEBPACK_IMPORTED_MODULE_2__/* .lastComplete */ .I)('week', asOf);
    const days = (0,_core_period_js__WEBPACK_IMPORTED_MODULE_2__/* .daysOf */ .hF)(week);
    const before = days.map((day) => (0,_core_day_js__WEBPACK_IMPORTED_MODULE_1__/* .addDays */ .fi)(day, -7));
    const parts = _reports_all_js__WEBPACK_IMPORTED_MODULE_7__/* .leadingParts */ .N_.map(({ field, leading }) => {
        const held = leading.select({
            days,
            before,
            figures: (day) => history.get(day)?.[field],
            latest: (0,_files_history_js__WEBPACK_IMPORTED_MODULE_3__/* .latestFigures */ .zW)(history.values(), field),
        }, first);
        return { field, held, isEmpty: leading.table(held) === undefined };
    });
    return parts.every(({ isEmpty }) => isEmpty)
        ? undefined
        : { week: week.name, ...Object.fromEntries(parts.map(({ field, held }) => [field, held])) };
}
const REACH_DAYS = 365;
function unreadableOf({ reports }, asOf) {
    const found = Object.entries(reports)
        .flatMap(([report, { open }]) => Object.entries(open).map(([day, known]) => ({ day, report, ...known })))
        .filter(({ day }) => day > (0,_core_day_js__WEBPACK_IMPORTED_MODULE_1__/* .addDays */ .fi)(asOf, -REACH_DAYS))
        .sort((a, b) => (`${a.day} ${a.report}` < `${b.day} ${b.report}` ? -1 : 1));
    const bySince = new Map();
    for (const { unreadable_since: since, reason } of found) {
        if (since === undefined || reason === undefined)
            continue;
        const first = bySince.get(since) ?? { since, reason, days: 0 };
        bySince.set(since, { ...first, days: first.days + 1 });
    }
    return [...bySince.values()].sort((a, b) => (a.since < b.since ? -1 : 1)).slice(-_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .HIGHLIGHT_ITEMS */ .o5);
}
function highlightsOf(ledger, { weeks, months }, history, asOf) {
    const leading = leadingOf(history, asOf);
    const unreadable = unreadableOf(ledger, asOf);
    return {
        definitions: _reports_definitions_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFINITIONS */ .LX,
        first_day: (0,_files_day_status_js__WEBPACK_IMPORTED_MODULE_4__/* .spanOf */ .ee)(ledger).first,
        latest_day: (0,_files_day_status_js__WEBPACK_IMPORTED_MODULE_4__/* .spanOf */ .ee)(ledger).latest,
        reports: Object.keys(ledger.reports)
            .filter((key) => ledger.reports[key]?.latest_day != null)
            .sort(),
        weeks: weeks.slice(-_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .HIGHLIGHT_WEEKS */ .dk),
        months: months.slice(-_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .HIGHLIGHT_MONTHS */ .bs),
        ...(leading === undefined ? {} : { leading }),
        ...(unreadable.length === 0 ? {} : { unreadable }),
    };
}


/***/ }),

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kS: () => (/* binding */ entitySnapshot),
  EX: () => (/* binding */ expectedOf),
  Jr: () => (/* binding */ keepEntity),
  Hw: () => (/* binding */ keepFor),
  d: () => (/* binding */ lineKeeper)
});

// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var core_day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/files/entity.js
var entity = __webpack_require__(1528);
// EXTERNAL MODULE: ./lib/files/figures.js
var files_figures = __webpack_require__(7666);
// EXTERNAL MODULE: ./lib/files/packing.js
var packing = __webpack_require__(7452);
// EXTERNAL MODULE: ./lib/core/canonical.js
var canonical = __webpack_require__(3413);
// EXTERNAL MODULE: ./lib/core/left-out.js
var left_out = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/files/record.js
var files_record = __webpack_require__(9014);
;// CONCATENATED MODULE: ./lib/files/lines.js



const BLOCK_BYTES = 1024 * 1024;
const byKey = (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
const prefer = (a, b) => a.length !== b.length ? (a.length > b.length ? a : b) : a.compare(b) > 0 ? a : b;
class Lines {
    leftOut = new left_out/* LeftOut */.Q();
    #report;
    #expected;
    #redact;
    #lines = [];
    #blocks = [];
    #used = 0;
    constructor(report, expected, redact) {
        this.#report = report;
        this.#expected = expected;
        this.#redact = redact;
    }
    get targetId() {
        return this.#expected.targetId;
    }
    add(record) {
        const id = (0,files_record/* checkRecord */.EQ)(record, this.#report, this.#expected);
        if (this.#expected.targetId === undefined)
            this.#expected = { ...this.#expected, targetId: id };
        const kept = this.#redacted(record);
        const text = (0,canonical/* canonicalLine */.n)(kept);
        const start = this.#write(text);
        this.#lines.push({
            key: (0,files_record/* keyOf */.TN)(this.#report, kept, text),
            block: this.#blocks.length - 1,
            start,
            end: this.#used,
        });
    }
    #redacted(record) {
        const { personal } = this.#report;
        if (personal === undefined || this.#redact === undefined)
            return record;
        return this.#redact(record, personal, this.leftOut);
    }
    #write(text) {
        const size = Buffer.byteLength(text);
        if (this.#used + size > (this.#blocks.at(-1)?.length ?? 0)) {
            this.#blocks.push(Buffer.allocUnsafe(Math.max(BLOCK_BYTES, size)));
            this.#used = 0;
        }
        const start = this.#used;
        this.#used += this.#blocks.at(-1).write(text, start);
        return start;
    }
    *sorted(size) {
        const lines = this.#lines.sort(byKey);
        const sizes = lines.map(({ start, end }) => end - start);
        const all = sizes.reduce((sum, bytes) => sum + bytes, 0);
        const longest = sizes.reduce((most, bytes) => Math.max(most, bytes), 0);
        const output = Buffer.allocUnsafe(Math.min(all, size + longest));
        const textOf = ({ block, start, end }) => this.#blocks[block].subarray(start, end);
        let [used, count] = [0, 0];
        for (let at = 0; at < lines.length; at += 1) {
            const line = lines[at];
            let text = textOf(line);
            for (let next = lines[at + 1]; next?.key === line.key; next = lines[at + 1]) {
                at += 1;
                text = prefer(text, textOf(next));
            }
            used += text.copy(output, used);
            count += 1;
            if (used < size)
                continue;
            yield { bytes: output.subarray(0, used), count };
            used = 0;
            count = 0;
        }
        if (count > 0)
            yield { bytes: output.subarray(0, used), count };
    }
}

;// CONCATENATED MODULE: ./lib/files/restatement.js

const isFigure = (value) => value === undefined || value === null || typeof value !== 'object';
const ownValue = (record, key) => Object.hasOwn(record, key) ? record[key] : undefined;
function changes(before, after) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return Object.fromEntries(keys
        .map((key) => [key, ownValue(before, key), ownValue(after, key)])
        .filter(([, from, to]) => isFigure(from) && isFigure(to) && from !== to)
        .map(([key, from, to]) => [key, { from: from ?? null, to: to ?? null }]));
}
const OWN_KEYS = ['schema', 'min_group_size'];
const isOurs = (before, after) => OWN_KEYS.some((key) => after?.[key] !== undefined && before?.[key] !== after[key]);
function compareEntity(stored, records, summed = (record) => record) {
    const [bytes] = stored;
    const known = bytes === undefined ? undefined : (0,entity/* readEntity */.A2)(Buffer.from(bytes).toString('utf8'));
    if (known === undefined || (0,entity/* entityText */.Pp)(known) === (0,entity/* entityText */.Pp)(records))
        return { state: 'repaired' };
    const [before, after] = [known[0], records[0]];
    if (isOurs(before, after))
        return { state: 'rewritten' };
    const single = known.length === 1 && records.length === 1;
    return {
        state: 'restated',
        changed: single && before && after ? changes(summed(before), summed(after)) : {},
    };
}

// EXTERNAL MODULE: ./lib/files/series.js
var files_series = __webpack_require__(5894);
// EXTERNAL MODULE: ./lib/files/snapshot.js
var snapshot = __webpack_require__(1707);
// EXTERNAL MODULE: ./lib/archive/budget.js
var budget = __webpack_require__(9713);
;// CONCATENATED MODULE: ./lib/archive/keep.js









const INLINE_BYTES = 256 * 1024;
const expectedOf = ({ target, ledger }, day) => ({
    day,
    kind: target.kind,
    targetId: ledger.target_id ?? undefined,
});
function entitySnapshot(series, day, records, targetId) {
    return {
        files: [{ path: `${(0,files_series/* snapshotStem */.AP)(series, day)}.json`, content: (0,entity/* entityText */.Pp)(records) }],
        figures: series.team === undefined ? (0,files_figures/* figuresOf */.h)((0,files_series/* reportOf */.EI)(series), records) : undefined,
        targetId,
        compare: (stored) => compareEntity(stored, records, (0,files_series/* reportOf */.EI)(series).summed),
    };
}
const keepEntity = ({ state }, series, day) => async (records) => {
    const { records: kept, targetId } = await (0,entity/* gatherRecords */.gX)(records, (0,files_series/* reportOf */.EI)(series), expectedOf(state, day));
    return entitySnapshot(series, day, kept, targetId);
};
function lineKeeper({ state, redaction, upload }, series, day) {
    const report = (0,files_series/* reportOf */.EI)(series);
    const lines = new Lines(report, expectedOf(state, day), redaction);
    const figures = (0,files_figures/* readFigures */.I)(report);
    const stored = () => state.view.storedDays(series, (0,core_day/* monthOf */.GS)(day));
    async function toFile(path, bytes) {
        const isText = path.endsWith('.ndjson');
        if (isText && bytes.length <= INLINE_BYTES)
            return { path, content: bytes.toString('utf8') };
        const id = (0,snapshot/* blobId */.zA)(bytes);
        const isThere = (await stored()).get(day)?.get((0,snapshot/* nameOf */.Vb)(path)) === id;
        return { path, content: { blob: isThere ? id : await upload(bytes) } };
    }
    return {
        add(record) {
            lines.add(record);
            figures?.add(record);
        },
        async snapshot() {
            const set = (0,packing/* toFiles */.Fx)(lines);
            const files = [];
            for (const { ending, content } of set.files) {
                files.push(await toFile(`${(0,files_series/* snapshotStem */.AP)(series, day)}${ending}`, content));
            }
            return {
                files,
                figures: figures?.figures(),
                targetId: lines.targetId,
                leftOut: lines.leftOut,
                compare: (0,packing/* comparisonWith */.eG)(set.mark),
            };
        },
    };
}
const keepLines = (intake, series, day) => async (sent) => (0,budget/* withinBudget */.x)(intake.budget, sent, async (records) => {
    const keeper = lineKeeper(intake, series, day);
    for await (const batch of records)
        for (const record of batch)
            keeper.add(record);
    return keeper.snapshot();
});
const keepFor = (intake, series, day) => (0,files_series/* reportOf */.EI)(series).form === 'entity' ? keepEntity(intake, series, day) : keepLines(intake, series, day);


/***/ }),

/***/ 895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ damagedLedgerFile),
  u: () => (/* binding */ mergeTarget)
});

// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var core_day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(1307);
// EXTERNAL MODULE: ./lib/core/target.js
var core_target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/files/day-status.js
var day_status = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/files/ledger.js + 1 modules
var files_ledger = __webpack_require__(2338);
// EXTERNAL MODULE: ./lib/files/series.js
var files_series = __webpack_require__(5894);
// EXTERNAL MODULE: ./lib/files/snapshot.js
var files_snapshot = __webpack_require__(1707);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/files/ledger-entry.js
var ledger_entry = __webpack_require__(7767);
;// CONCATENATED MODULE: ./lib/archive/compare.js






async function compareSnapshot({ planned, current }, series, { day }, snapshot) {
    const { view } = current;
    const stored = (await view.storedDays(series, (0,core_day/* monthOf */.GS)(day))).get(day);
    if (stored === undefined)
        return { day, state: 'added' };
    if ((0,files_snapshot/* areStored */.y3)(snapshot.files, stored))
        return { day, state: 'unchanged' };
    if ((0,files_series/* reportOf */.EI)(series).source.kind === 'counted')
        return { day, state: 'unchanged' };
    const hasMoved = view.head !== planned.view.head;
    if (hasMoved && !(0,files_snapshot/* areSameFiles */.YI)(stored, (await planned.view.storedDays(series, (0,core_day/* monthOf */.GS)(day))).get(day)))
        return { day, state: 'unchanged' };
    return { day, ...snapshot.compare(await view.snapshot(series, day, stored)) };
}
const causeOf = (answer) => answer.state !== 'refused' ? answer.state : answer.isNotFound ? 'not found' : answer.state;
async function compareDay(ground, answered) {
    const { series, day, answer } = answered;
    const { ledger, window } = ground.current;
    const known = ledger.reports[(0,files_series/* seriesKey */.Xk)(series)];
    const isThere = (await ground.current.view.storedDays(series, (0,core_day/* monthOf */.GS)(day))).has(day);
    if (answer.state !== 'ready' && isThere && known !== undefined && !(0,day_status/* isOpen */.nT)(known, day))
        return { result: { day, state: 'unchanged' }, snapshot: undefined };
    switch (answer.state) {
        case 'ready':
            return {
                result: await compareSnapshot(ground, series, answered, answer.value),
                snapshot: answer.value,
            };
        case 'pending': {
            const result = isThere
                ? { day, state: 'withdrawn' }
                : (0,ledger_entry/* giveUpIfHopeless */.$3)(known, { day, state: 'pending' }, window.today);
            return { result, snapshot: undefined };
        }
        case 'unreadable':
            return { result: { day, state: 'unreadable', reason: answer.reason }, snapshot: undefined };
        case 'unreachable':
        case 'exhausted':
        case 'refused':
            return {
                result: { day, state: 'left', cause: causeOf(answer), reason: answer.reason },
                snapshot: undefined,
            };
    }
}
async function compareSeries(ground, series, answered, isReadable) {
    const answers = answered.map(({ answer }) => answer);
    const refusal = answers.find((answer) => answer.state === 'refused');
    const isRefused = refusal !== undefined && !isReadable && answers.every(({ state }) => state === 'refused');
    const days = isRefused
        ? []
        : await (0,p_map/* default */.Ay)(answered, (answer) => compareDay(ground, answer), { concurrency: 8 });
    return {
        series,
        days: days.sort((a, b) => (a.result.day < b.result.day ? -1 : 1)),
        refusal: isRefused ? refusal : undefined,
    };
}

// EXTERNAL MODULE: ./lib/archive/derive.js + 2 modules
var derive = __webpack_require__(8859);
// EXTERNAL MODULE: ./lib/archive/prefetch.js
var prefetch = __webpack_require__(3499);
// EXTERNAL MODULE: ./lib/archive/stored-rows.js + 1 modules
var stored_rows = __webpack_require__(252);
// EXTERNAL MODULE: ./lib/archive/highlights.js
var highlights = __webpack_require__(873);
// EXTERNAL MODULE: ./lib/archive/people.js
var archive_people = __webpack_require__(5540);
// EXTERNAL MODULE: ./lib/archive/state.js
var state = __webpack_require__(4299);
// EXTERNAL MODULE: ./lib/archive/plan.js
var plan = __webpack_require__(531);
;// CONCATENATED MODULE: ./lib/archive/standing.js


const saysAnything = ({ days }) => days.some(({ result }) => result.state !== 'left');
function standingOf({ series, days, refusal }, { optional }, compared, { ledger, window: { today } }) {
    const isSilent = days.length === 0 && refusal === undefined;
    const isOlder = (0,files_series/* reportOf */.EI)(series).source.kind === 'inline';
    const isTotalsRefused = compared.some((other) => other.series.report === 'totals' && other.refusal);
    if (isOlder && isTotalsRefused && (refusal !== undefined || isSilent))
        return 'moot';
    if (isSilent && (0,day_status/* isResting */.hc)(ledger.reports[(0,files_series/* seriesKey */.Xk)(series)], today))
        return 'resting';
    if (refusal === undefined)
        return 'asked';
    const answers = (series) => compared.some((other) => other.series === series && saysAnything(other)) ||
        ledger.reports[(0,files_series/* seriesKey */.Xk)(series)]?.latest_day != null;
    const others = compared.map((other) => other.series).filter((other) => other !== series);
    const own = others.find((other) => other.report === series.report && other.team === undefined);
    if (isOlder && refusal.isNotFound) {
        if (series.team !== undefined && own !== undefined && answers(own))
            return 'no team';
        if (others.some(answers))
            return 'closed';
    }
    return optional.has(series) ? 'optional' : 'asked';
}

;// CONCATENATED MODULE: ./lib/archive/update-ledger.js






const holdsPeople = ({ series, days }) => (0,archive_people/* isPersonal */.x)(series.report) && days.some(({ result }) => (0,outcome/* isHeld */.i7)(result));
function entryOf(state, compared, standing, isAnswering, isImport) {
    const known = state.ledger.reports[(0,files_series/* seriesKey */.Xk)(compared.series)];
    const report = (0,files_series/* reportOf */.EI)(compared.series);
    if (isImport) {
        const held = compared.days.flatMap(({ result }) => ((0,outcome/* isNews */.Ms)(result) ? [result.day] : []));
        return (0,ledger_entry/* addImportedDays */.hx)(known, held, (0,plan/* reachOf */.xw)(report, state.window).first);
    }
    if (compared.refusal !== undefined) {
        return !(standing === 'closed' || standing === 'optional') || !isAnswering
            ? known
            : (0,ledger_entry/* updateEntry */.W8)(known, { days: [], refusal: compared.refusal, reach: undefined }, state.window);
    }
    if (!saysAnything(compared))
        return known;
    const isDaily = report.source.kind !== 'latest' && report.source.kind !== 'counted';
    const reach = isDaily ? (0,plan/* reachOf */.xw)(report, state.window) : undefined;
    const days = compared.days.map(({ result }) => result);
    const entry = (0,ledger_entry/* updateEntry */.W8)(known, { days, refusal: undefined, reach }, state.window);
    const { mode } = state.people.stores;
    return holdsPeople(compared) && mode !== 'none' ? { ...entry, user_data: mode } : entry;
}
const idIn = (compared) => compared
    .flatMap(({ days }) => days)
    .map(({ snapshot }) => snapshot?.targetId)
    .find((id) => id !== undefined);
function updateLedger(current, compared, results, isImport) {
    const { ledger, people } = current;
    const { stores } = people;
    const isAnswering = compared.some(saysAnything);
    const entries = compared.flatMap((member) => {
        const standing = results.find(({ series }) => series === member.series)?.standing ?? 'asked';
        const entry = entryOf(current, member, standing, isAnswering, isImport);
        return entry === undefined ? [] : [[(0,files_series/* seriesKey */.Xk)(member.series), entry]];
    });
    return {
        ...ledger,
        ...(stores.mode === 'pseudonymous' && compared.some(holdsPeople)
            ? { key_fingerprint: stores.fingerprint }
            : {}),
        target_id: ledger.target_id ?? idIn(compared) ?? null,
        reports: { ...ledger.reports, ...Object.fromEntries(entries) },
    };
}

// EXTERNAL MODULE: ./lib/archive/strangers.js
var strangers = __webpack_require__(8417);
;// CONCATENATED MODULE: ./lib/archive/merge.js

















async function filesOf(view, series, day, { files }) {
    const names = new Set(files.map(({ path }) => (0,files_snapshot/* nameOf */.Vb)(path)));
    const stored = (await view.storedDays(series, (0,core_day/* monthOf */.GS)(day))).get(day)?.keys() ?? [];
    const gone = [...stored].filter((name) => !names.has(name));
    const folder = (0,files_series/* monthFolder */.f7)(series, (0,core_day/* monthOf */.GS)(day));
    return [...files, ...gone.map((name) => ({ path: `${folder}/${name}`, content: null }))];
}
function figuresByDay(compared) {
    const changed = new Map();
    const unchanged = new Map();
    for (const { result, snapshot } of compared.flatMap(({ days }) => days)) {
        if (snapshot?.figures === undefined)
            continue;
        const into = (0,outcome/* isNews */.Ms)(result) ? changed : unchanged;
        into.set(result.day, { ...into.get(result.day), ...snapshot.figures });
    }
    return { changed, unchanged };
}
function asRewritten(compared, { ledger, people }) {
    const { report } = compared.series;
    if (!(0,archive_people/* isPersonal */.x)(report) || (0,archive_people/* storesAlike */.Dv)(ledger, report, people.stores))
        return compared;
    const days = compared.days.map(({ result, snapshot }) => result.state === 'restated'
        ? { result: { day: result.day, state: 'rewritten' }, snapshot }
        : { result, snapshot });
    return { ...compared, days };
}
const damagedLedgerFile = ({ target, damagedLedger }) => damagedLedger === undefined
    ? []
    : [
        {
            path: `${(0,core_target/* folderOf */.yS)(target)}/damaged/status-${(0,files_snapshot/* blobId */.zA)(damagedLedger).slice(0, 12)}.txt`,
            content: damagedLedger,
        },
    ];
async function bringsUnstored({ view }, answered) {
    const others = await Promise.all(answered.map(async ({ series, day, answer }) => {
        if (answer.state !== 'ready')
            return false;
        const stored = (await view.storedDays(series, (0,core_day/* monthOf */.GS)(day))).get(day);
        return stored === undefined || !(0,files_snapshot/* areStored */.y3)(answer.value.files, stored);
    }));
    return others.includes(true);
}
async function mergeTarget(view, { task, planned, answered: all, ids }, isReadable) {
    const { target } = task;
    const { stores } = planned.people;
    const current = view === planned.view ? planned : await (0,state/* readState */.un)(view, target, task.series, planned.window, stores);
    const answered = (0,strangers/* withoutStrangers */.Z)(all, target, current.ledger.target_id, ids);
    const isBlocked = (series) => current.people.conflict !== undefined && (0,archive_people/* isPersonal */.x)(series.report);
    if (await bringsUnstored(current, answered))
        (0,prefetch/* prefetchShownMonths */.oz)(view, target, current.window.asOf);
    const compared = await Promise.all(task.series.map(async (series) => asRewritten(await compareSeries({ planned, current }, series, answered.filter((answer) => answer.series === series && !isBlocked(series)), isReadable(series)), current)));
    const series = compared.map((member) => ({
        series: member.series,
        days: member.days.map(({ result }) => result),
        refusal: member.refusal,
        isOptional: task.optional.has(member.series),
        standing: standingOf(member, task, compared, current),
    }));
    const ledger = updateLedger(current, compared, series, task.isImport === true);
    const news = compared.flatMap((member) => member.days.map(async ({ result, snapshot }) => snapshot !== undefined && (0,outcome/* isNews */.Ms)(result) ? filesOf(view, member.series, result.day, snapshot) : []));
    const files = (await Promise.all(news)).flat();
    const isLedgerUnchanged = (0,files_ledger/* ledgerText */.PK)(ledger) === (0,files_ledger/* ledgerText */.PK)(current.ledger) && current.damagedLedger === undefined;
    const stored = await (0,stored_rows/* readRows */.aK)(view, target);
    const { asOf } = current.window;
    const common = { state: current, series, ledger };
    if (files.length === 0 && isLedgerUnchanged && (0,stored_rows/* areRowsComplete */.FX)(stored, ledger, asOf)) {
        const { weekly, monthly } = stored;
        const rows = {
            weeks: weekly.state === 'read' ? weekly.value.weeks : [],
            months: monthly.state === 'read' ? monthly.value.months : [],
            carried: weekly.state === 'read' ? weekly.value.carried : {},
        };
        return { ...common, rows, history: new Map(), files: [], highlights: undefined };
    }
    const made = await (0,derive/* derive */.C)(view, {
        target,
        known: current.ledger,
        asOf,
        isSettled: (day) => (0,day_status/* isSettled */.Is)(ledger.reports['totals'], day),
        ...figuresByDay(compared),
    });
    return {
        ...common,
        rows: made.rows,
        history: made.history,
        files: [
            ...files,
            { path: (0,files_ledger/* ledgerPath */.tf)(target), content: (0,files_ledger/* ledgerText */.PK)(ledger) },
            ...damagedLedgerFile(current),
            ...made.files,
        ],
        highlights: (0,highlights/* highlightsOf */.X)(ledger, made.rows, made.history, asOf),
    };
}


/***/ }),

/***/ 2579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ reportsWithFigures),
/* harmony export */   om: () => (/* binding */ historyOf),
/* harmony export */   p2: () => (/* binding */ historyFile),
/* harmony export */   vo: () => (/* binding */ monthsOf)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(370);
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(606);
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _files_entity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1528);
/* harmony import */ var _files_figures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7666);
/* harmony import */ var _files_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5735);
/* harmony import */ var _files_packing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7452);
/* harmony import */ var _files_versioned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(846);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1488);
/* harmony import */ var _files_series_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5894);










const reportsWithFigures = _reports_all_js__WEBPACK_IMPORTED_MODULE_5__/* .reportNames */ .TT.filter((report) => (0,_files_series_js__WEBPACK_IMPORTED_MODULE_6__/* .reportOf */ .EI)({ report }).daily !== undefined);
function storedFigures(report, stored) {
    try {
        const records = report.form === 'lines' ? (0,_files_packing_js__WEBPACK_IMPORTED_MODULE_3__/* .storedRecords */ .W0)(stored) : (0,_files_entity_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntity */ .A2)(Buffer.concat(stored).toString('utf8'));
        return records === undefined ? undefined : (0,_files_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .figuresOf */ .h)(report, records);
    }
    catch {
        return undefined;
    }
}
const LARGE_AT_ONCE = 4;
function createSnapshotReader(view, target, names) {
    const large = (0,p_limit__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .A)(LARGE_AT_ONCE);
    async function figuresOfReport(report, month) {
        const series = { target, report };
        const form = (0,_files_series_js__WEBPACK_IMPORTED_MODULE_6__/* .reportOf */ .EI)(series);
        const read = async (day, stored) => [day, storedFigures(form, await view.snapshot(series, day, stored))];
        return (0,p_map__WEBPACK_IMPORTED_MODULE_9__/* ["default"] */ .Ay)(await view.storedDays(series, month), ([day, stored]) => form.form === 'lines' ? large(() => read(day, stored)) : read(day, stored));
    }
    return async (month) => {
        const figuresByDay = new Map();
        for (const days of await Promise.all(names.map((report) => figuresOfReport(report, month))))
            for (const [day, figures] of days)
                if (figures !== undefined)
                    figuresByDay.set(day, { ...figuresByDay.get(day), ...figures });
        return [...(0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .addFigures */ .dY)(new Map(), figuresByDay).values()];
    };
}
function monthsOf(view, { target, known, changed, unchanged, ignoresHistory = false }, stored) {
    const names = reportsWithFigures.filter((name) => known.reports[name]?.latest_day != null);
    const fromSnapshots = createSnapshotReader(view, target, names);
    async function linesOf(month) {
        if (ignoresHistory)
            return { lines: await fromSnapshots(month), isNew: true };
        const path = (0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyPath */ .ae)(target, month);
        const file = (0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .readHistory */ .Lu)(await view.text(path), month);
        if (file.state === 'newer')
            throw (0,_files_versioned_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenByNewer */ .oe)(path);
        if (file.state === 'read')
            return { lines: file.lines, isNew: false };
        const isStored = stored !== undefined && (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(stored.first) <= month && month <= (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(stored.last);
        const lines = isStored ? await fromSnapshots(month) : [];
        return { lines, isNew: lines.length > 0 };
    }
    return async (month) => {
        const { lines, isNew } = await linesOf(month);
        const before = new Map(lines.map((line) => [line.day, line]));
        const within = (days) => [...days].filter(([day]) => (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(day) === month);
        const lacking = within(unchanged).filter(([day, figures]) => Object.keys(figures).some((report) => before.get(day)?.[report] === undefined));
        const news = new Map([...lacking, ...within(changed)]);
        return { lines: [...(0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .addFigures */ .dY)(before, news).values()], isNew: isNew || news.size > 0 };
    };
}
const historyOf = (months) => new Map(months.flatMap(({ lines }) => lines).map((line) => [line.day, line]));
const historyFile = (target, month, history) => ({
    path: (0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyPath */ .ae)(target, month),
    content: (0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyText */ .u_)(history, month),
});


/***/ }),

/***/ 5540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ storesAlike),
/* harmony export */   Fb: () => (/* binding */ judgePeople),
/* harmony export */   cD: () => (/* binding */ personalReports),
/* harmony export */   x: () => (/* binding */ isPersonal)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_privacy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1495);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4186);
/* harmony import */ var _files_packing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7452);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1488);





const personalReports = _reports_all_js__WEBPACK_IMPORTED_MODULE_4__/* .reportNames */ .TT.filter((name) => _reports_all_js__WEBPACK_IMPORTED_MODULE_4__/* .reports */ .uE[name].personal !== undefined);
const isPersonal = (report) => _reports_all_js__WEBPACK_IMPORTED_MODULE_4__/* .reports */ .uE[report].personal !== undefined;
async function formOf(view, target, report, { reports: entries }) {
    const entry = entries[report];
    if (entry?.latest_day == null)
        return undefined;
    if (entry.user_data !== undefined)
        return entry.user_data;
    const series = { target, report };
    const stored = (await view.storedDays(series, (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(entry.latest_day))).get(entry.latest_day);
    if (stored === undefined)
        return undefined;
    try {
        const [record] = (0,_files_packing_js__WEBPACK_IMPORTED_MODULE_3__/* .storedRecords */ .W0)(await view.snapshot(series, entry.latest_day, stored));
        const name = record?.['user_id'];
        return typeof name === 'string' && (0,_core_privacy_js__WEBPACK_IMPORTED_MODULE_1__/* .isPseudonym */ .d4)(name) ? 'pseudonymous' : 'full';
    }
    catch {
        return 'full';
    }
}
async function judgePeople(view, target, ledger, stores) {
    if (stores.mode !== 'pseudonymous' || view.head === undefined)
        return { ledger, conflict: undefined };
    const forms = await Promise.all(personalReports.map(async (report) => [report, await formOf(view, target, report, ledger)]));
    const named = forms.filter(([, form]) => form === 'full').map(([report]) => report);
    const there = named.length === 0 ? [] : await view.folders((0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(target));
    const folders = named
        .filter((report) => there.includes(report))
        .map((name) => `${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(target)}/${name}`);
    if (folders.length > 0)
        return { ledger, conflict: { cause: 'names', folders } };
    const kept = Object.entries(ledger.reports).filter(([key]) => !named.some((report) => report === key));
    const known = ledger.key_fingerprint;
    return {
        ledger: named.length === 0 ? ledger : { ...ledger, reports: Object.fromEntries(kept) },
        conflict: known === undefined || known === stores.fingerprint ? undefined : { cause: 'key' },
    };
}
const storesAlike = (ledger, report, stores) => ledger.reports[report]?.user_data === stores.mode &&
    (stores.mode !== 'pseudonymous' || ledger.key_fingerprint === stores.fingerprint);


/***/ }),

/***/ 531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e$: () => (/* binding */ LISTED_DAYS),
/* harmony export */   tC: () => (/* binding */ planDays),
/* harmony export */   xw: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var _files_day_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60);
/* harmony import */ var _files_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2338);
/* harmony import */ var _reports_metrics_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3119);





const LISTED_DAYS = 28;
const reachOf = (report, asked) => ({
    first: report.source.kind === 'inline'
        ? (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .later */ .NU)((0,_core_window_js__WEBPACK_IMPORTED_MODULE_1__/* .firstDayOf */ .Os)(asked), (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(asked.today, -_reports_metrics_report_js__WEBPACK_IMPORTED_MODULE_4__/* .OLDER_API_DAYS */ .C))
        : (0,_core_window_js__WEBPACK_IMPORTED_MODULE_1__/* .firstDayOf */ .Os)(asked),
    last: asked.day,
});
function planDays(report, asked, known, stored) {
    const { first, last } = reachOf(report, asked);
    const entry = known ?? _files_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyEntry */ .yN;
    const none = new Set(entry.none);
    const listed = (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(last, 1 - LISTED_DAYS);
    const open = (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .dayRange */ .qD)(first, last).filter((day) => (0,_files_day_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(entry, day) ||
        (day > (0,_core_window_js__WEBPACK_IMPORTED_MODULE_1__/* .settledUntil */ .g)(asked) && !none.has(day)) ||
        (day >= listed && !stored.has(day) && !none.has(day)));
    const recent = (0,_core_window_js__WEBPACK_IMPORTED_MODULE_1__/* .firstRecentDay */ .SQ)(asked);
    return {
        recent: open.filter((day) => day >= recent),
        older: open.filter((day) => day < recent),
    };
}


/***/ }),

/***/ 3499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ prefetchedView),
/* harmony export */   fm: () => (/* binding */ prefetchForBatch),
/* harmony export */   oz: () => (/* binding */ prefetchShownMonths)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _files_archive_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4964);
/* harmony import */ var _files_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5735);
/* harmony import */ var _files_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2338);
/* harmony import */ var _files_row_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2437);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(531);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5998);
/* harmony import */ var _shown_days_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9423);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3241);









const prefetch = (reading) => void reading.catch(() => undefined);
function prefetchTargets(view, tasks, { day }) {
    const ofTargets = tasks.flatMap(({ target }) => [
        (0,_files_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerPath */ .tf)(target),
        (0,_files_row_files_js__WEBPACK_IMPORTED_MODULE_4__/* .periodsPath */ .Eg)(target, 'week', 'json'),
        (0,_files_row_files_js__WEBPACK_IMPORTED_MODULE_4__/* .periodsPath */ .Eg)(target, 'month', 'json'),
    ]);
    for (const path of [_files_archive_file_js__WEBPACK_IMPORTED_MODULE_1__/* .ARCHIVE_PATH */ .FO, ...ofTargets])
        prefetch(view.bytes(path));
    prefetch(view.files(_schemas_js__WEBPACK_IMPORTED_MODULE_6__/* .SCHEMAS_FOLDER */ .C));
    for (const month of new Set((0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .dayRange */ .qD)((0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(day, 1 - _plan_js__WEBPACK_IMPORTED_MODULE_5__/* .LISTED_DAYS */ .e$), day).map(_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)))
        for (const series of tasks.flatMap((task) => task.series))
            prefetch(view.storedDays(series, month));
}
function prefetchedView(branch, head, tasks, asked) {
    const view = (0,_view_js__WEBPACK_IMPORTED_MODULE_8__/* .viewOf */ .d)(branch, head);
    prefetchTargets(view, tasks, asked);
    return view;
}
function prefetchForBatch(view, tasks, batch, asked) {
    prefetchTargets(view, tasks, asked);
    const months = new Map();
    for (const { series, day } of batch) {
        const month = (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(day);
        prefetch(view.storedDays(series, month));
        months.set(series.target, (months.get(series.target) ?? new Set()).add(month));
    }
    for (const [target, ofTarget] of months)
        for (const month of ofTarget)
            prefetch(view.bytes((0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyPath */ .ae)(target, month)));
}
function prefetchShownMonths(view, target, asOf) {
    for (const month of (0,_shown_days_js__WEBPACK_IMPORTED_MODULE_7__/* .monthNames */ .d)((0,_shown_days_js__WEBPACK_IMPORTED_MODULE_7__/* .shownDays */ .V)(asOf)))
        prefetch(view.bytes((0,_files_history_js__WEBPACK_IMPORTED_MODULE_2__/* .historyPath */ .ae)(target, month)));
}


/***/ }),

/***/ 4539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readArchiveFile)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4964);
/* harmony import */ var _files_versioned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(846);



async function readArchiveFile(view, { repository, branch }) {
    if (view.head === undefined)
        return _files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyArchive */ .Wg;
    const text = await view.text(_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_PATH */ .FO);
    if (text === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`The branch ${branch} of ${repository} exists but holds no ${_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_PATH */ .FO}: it is not an archive of this action, so nothing is written to it. Name another data-branch.`);
    }
    const stored = (0,_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readArchive */ .bL)(text);
    if (stored.state === 'read')
        return stored.value;
    throw stored.state === 'newer'
        ? (0,_files_versioned_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenByNewer */ .oe)(_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_PATH */ .FO)
        : new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${_files_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE_PATH */ .FO} on the data branch is damaged. Restore it from the branch's history.`);
}


/***/ }),

/***/ 5998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SCHEMAS_FOLDER),
/* harmony export */   r: () => (/* binding */ schemaFiles)
/* harmony export */ });
/* harmony import */ var _files_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1707);
/* harmony import */ var _files_versioned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(846);


const SCHEMAS_FOLDER = 'schemas';
const texts = async () => Object.entries((await __webpack_require__.e(/* import() */ 81).then(__webpack_require__.bind(__webpack_require__, 2081))).schemas).map(([name, schema]) => {
    const content = (0,_files_versioned_js__WEBPACK_IMPORTED_MODULE_1__/* .documentText */ .ZH)(schema);
    return { name, content, id: (0,_files_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .blobId */ .zA)(content) };
});
let made;
async function schemaFiles(view) {
    const [schemas, stored] = await Promise.all([(made ??= texts()), view.files(SCHEMAS_FOLDER)]);
    return schemas
        .filter(({ name, id }) => stored.get(name) !== id)
        .map(({ name, content }) => ({ path: `${SCHEMAS_FOLDER}/${name}`, content }));
}


/***/ }),

/***/ 9423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ shownDays),
/* harmony export */   d: () => (/* binding */ monthNames)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_period_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);


const shownDays = (asOf) => (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .dayRange */ .qD)((0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)((0,_core_period_js__WEBPACK_IMPORTED_MODULE_1__/* .lastComplete */ .I)('week', asOf).start, -14), asOf);
const monthNames = (days) => [...new Set([...days].map(_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS))].sort();


/***/ }),

/***/ 4299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ seriesOnBranch),
/* harmony export */   UD: () => (/* binding */ spanOnBranch),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
/* harmony import */ var _core_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var _files_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2338);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1488);
/* harmony import */ var _files_series_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5894);
/* harmony import */ var _files_versioned_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(846);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5540);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(531);









async function listNewestDays(view, series, { day }, known) {
    if (known?.latest_day == null)
        return new Map();
    const months = new Set((0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .dayRange */ .qD)((0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(day, 1 - _plan_js__WEBPACK_IMPORTED_MODULE_8__/* .LISTED_DAYS */ .e$), day).map(_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS));
    const listings = await Promise.all([...months].map((month) => view.storedDays(series, month)));
    return new Map(listings.flatMap((listing) => [...listing]));
}
const newestDay = (ledger) => Object.values(ledger.reports)
    .flatMap((entry) => entry.latest_day ?? [])
    .sort()
    .at(-1);
async function spanOnBranch(view, series) {
    const folder = `${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(series.target)}/${(0,_files_series_js__WEBPACK_IMPORTED_MODULE_5__/* .seriesKey */ .Xk)(series)}`;
    const years = [...(await view.folders(folder))].sort();
    const months = await Promise.all([...new Set([years[0], years.at(-1)])].map(async (year) => year === undefined ? [] : (await view.folders(`${folder}/${year}`)).map((month) => `${year}-${month}`)));
    const all = months.flat().sort();
    const ends = [...new Set([all[0], all.at(-1)])].filter((month) => month !== undefined);
    const listings = await Promise.all(ends.map((month) => view.storedDays(series, month)));
    const days = listings.flatMap((listing) => [...listing.keys()]).sort();
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? undefined : { first, last };
}
async function seriesOnBranch(view, target) {
    const folder = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(target);
    const names = await view.folders(folder);
    const teams = names.includes('team') ? await view.folders(`${folder}/team`) : [];
    return [
        ..._reports_all_js__WEBPACK_IMPORTED_MODULE_4__/* .reportNames */ .TT.filter((report) => names.includes(report)).map((report) => ({ target, report })),
        ...teams.map((team) => ({ target, report: 'metrics', team })),
    ];
}
async function completeLedger(view, target, known, series) {
    const isWhole = series.every((asked) => known.reports[(0,_files_series_js__WEBPACK_IMPORTED_MODULE_5__/* .seriesKey */ .Xk)(asked)] !== undefined);
    if (view.head === undefined || isWhole)
        return known;
    const lost = (await seriesOnBranch(view, target)).filter((held) => known.reports[(0,_files_series_js__WEBPACK_IMPORTED_MODULE_5__/* .seriesKey */ .Xk)(held)] === undefined);
    const spans = await Promise.all(lost.map(async (held) => [held, await spanOnBranch(view, held)]));
    const entries = spans.flatMap(([held, span]) => span === undefined
        ? []
        : [[(0,_files_series_js__WEBPACK_IMPORTED_MODULE_5__/* .seriesKey */ .Xk)(held), { ..._files_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyEntry */ .yN, first_day: span.first, latest_day: span.last }]]);
    return { ...known, reports: { ...known.reports, ...Object.fromEntries(entries) } };
}
async function readState(view, target, series, asked, stores) {
    const text = await view.text((0,_files_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerPath */ .tf)(target));
    const stored = (0,_files_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .readLedger */ .SC)(text, asked.today);
    if (stored.state === 'newer') {
        throw (0,_files_versioned_js__WEBPACK_IMPORTED_MODULE_6__/* .writtenByNewer */ .oe)((0,_files_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerPath */ .tf)(target));
    }
    const known = stored.state === 'read' ? stored.value : (0,_files_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyLedger */ .Hg)(target);
    const whole = await completeLedger(view, target, known, series);
    const { ledger, conflict } = await (0,_people_js__WEBPACK_IMPORTED_MODULE_7__/* .judgePeople */ .Fb)(view, target, whole, stores);
    const listings = await Promise.all(series.map(async (member) => {
        const key = (0,_files_series_js__WEBPACK_IMPORTED_MODULE_5__/* .seriesKey */ .Xk)(member);
        return [key, await listNewestDays(view, member, asked, ledger.reports[key])];
    }));
    return {
        target,
        view,
        ledger,
        damagedLedger: stored.state === 'damaged' ? text : undefined,
        window: (0,_core_window_js__WEBPACK_IMPORTED_MODULE_2__/* .windowOf */ .Ou)(asked, newestDay(ledger)),
        people: { stores, conflict },
        stored: new Map(listings),
    };
}


/***/ }),

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FX: () => (/* binding */ areRowsComplete),
  aK: () => (/* binding */ readRows),
  ul: () => (/* binding */ rowFiles),
  N9: () => (/* binding */ spanOfDays),
  Ly: () => (/* binding */ spansOf),
  zM: () => (/* binding */ storedBounds),
  OA: () => (/* binding */ usableRows)
});

// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/core/window.js
var core_window = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/files/row-files.js
var row_files = __webpack_require__(2437);
// EXTERNAL MODULE: ./node_modules/csv-stringify/lib/sync.js + 7 modules
var sync = __webpack_require__(6789);
// EXTERNAL MODULE: ./lib/reports/metrics/day.js
var metrics_day = __webpack_require__(7199);
// EXTERNAL MODULE: ./lib/files/rows.js
var files_rows = __webpack_require__(3326);
;// CONCATENATED MODULE: ./lib/files/rows-csv.js



function rowsCsv(kind, rows) {
    const keys = (kind === 'week' ? files_rows/* weekShape */.Wh : files_rows/* monthShape */.yV).keyof().options;
    const legacyKeys = metrics_day/* legacyRow */.eZ.keyof().options.map((key) => `legacy_${key}`);
    const phases = [
        ...new Set(['phase_1', 'phase_2', 'phase_3', ...rows.flatMap((row) => Object.keys(row.adoption ?? {}))]),
    ].sort();
    const columns = keys.flatMap((key) => key === 'legacy' ? legacyKeys : key === 'adoption' ? phases.map((phase) => `adoption_${phase}`) : [key]);
    const prefixed = (prefix, fields) => Object.fromEntries(Object.entries(fields ?? {}).map(([key, value]) => [`${prefix}_${key}`, value]));
    const flat = rows.map(({ legacy, adoption, ...row }) => ({
        ...row,
        ...prefixed('legacy', legacy),
        ...prefixed('adoption', adoption),
    }));
    return (0,sync/* stringify */.A)(flat, { header: true, columns });
}

// EXTERNAL MODULE: ./lib/files/versioned.js
var versioned = __webpack_require__(846);
// EXTERNAL MODULE: ./lib/files/whole-rows.js
var whole_rows = __webpack_require__(3412);
// EXTERNAL MODULE: ./lib/archive/months.js
var months = __webpack_require__(2579);
;// CONCATENATED MODULE: ./lib/archive/stored-rows.js







const spanOfDays = (days) => {
    const [first, ...others] = days;
    return first === undefined
        ? undefined
        : { first: others.reduce(day/* earlier */.X, first), last: others.reduce(day/* later */.NU, first) };
};
const storedBounds = ({ reports }) => months/* reportsWithFigures */.PJ.flatMap((name) => {
    const entry = reports[name];
    return [entry?.first_day, entry?.latest_day].filter((day) => day != null);
});
async function readRows(view, target) {
    const [weeklyPath, monthlyPath] = ['week', 'month'].map((kind) => (0,row_files/* periodsPath */.Eg)(target, kind, 'json'));
    const [weekly, monthly] = await Promise.all([view.text(weeklyPath), view.text(monthlyPath)]);
    const stored = { weekly: (0,row_files/* readWeekly */.yZ)(weekly), monthly: (0,row_files/* readMonthly */.gY)(monthly) };
    if (stored.weekly.state === 'newer')
        throw (0,versioned/* writtenByNewer */.oe)(weeklyPath);
    if (stored.monthly.state === 'newer')
        throw (0,versioned/* writtenByNewer */.oe)(monthlyPath);
    return stored;
}
function usableRows({ weekly, monthly }, asOf) {
    const isPossible = ({ start, end }) => end >= core_window/* FIRST_COPILOT_DAY */.$A && start <= asOf;
    return {
        weeks: weekly.state === 'read' ? weekly.value.weeks.filter(isPossible) : [],
        months: monthly.state === 'read' ? monthly.value.months.filter(isPossible) : [],
        carried: weekly.state === 'read' ? weekly.value.carried : {},
    };
}
function spansOf(days, { weeks, months }) {
    const startsOf = (rows) => rows.filter((row) => row.days > 0 || row.legacy !== null).map(({ start }) => start);
    const week = spanOfDays([...days, ...startsOf(weeks)]);
    const month = spanOfDays([...days, ...startsOf(months)]);
    return week === undefined || month === undefined ? undefined : { week, month };
}
function areRowsComplete(stored, known, asOf) {
    const rows = usableRows(stored, asOf);
    const all = spansOf(storedBounds(known), rows);
    if (all === undefined)
        return rows.weeks.length + rows.months.length === 0;
    return (stored.weekly.state === 'read' &&
        stored.monthly.state === 'read' &&
        Object.values(rows.carried).every((day) => core_window/* FIRST_COPILOT_DAY */.$A <= day && day <= asOf) &&
        (0,whole_rows/* areWhole */.W)('week', rows.weeks, all.week) &&
        (0,whole_rows/* areWhole */.W)('month', rows.months, all.month));
}
const rowFiles = (target, stored, rows) => [
    { path: (0,row_files/* periodsPath */.Eg)(target, 'week', 'json'), content: (0,row_files/* weeklyText */.Hj)(stored.weekly, target, rows) },
    { path: (0,row_files/* periodsPath */.Eg)(target, 'week', 'csv'), content: rowsCsv('week', rows.weeks) },
    { path: (0,row_files/* periodsPath */.Eg)(target, 'month', 'json'), content: (0,row_files/* monthlyText */.jP)(stored.monthly, target, rows) },
    { path: (0,row_files/* periodsPath */.Eg)(target, 'month', 'csv'), content: rowsCsv('month', rows.months) },
];


/***/ }),

/***/ 8417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withoutStrangers),
/* harmony export */   q: () => (/* binding */ namedIds)
/* harmony export */ });
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
/* harmony import */ var _files_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9014);
/* harmony import */ var _files_series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5894);



const idOf = ({ answer }) => answer.state === 'ready' ? answer.value.targetId : undefined;
function namedIds(before, answered) {
    const ids = new Map(before);
    for (const answer of answered) {
        const id = idOf(answer);
        if (id !== undefined && !ids.has(id))
            ids.set(id, answer.day);
    }
    return ids;
}
function disputed(target, ids) {
    const named = [...ids].map(([id, day]) => `${id} (${day})`).sort();
    return `GitHub's files of ${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(target)} name more than one ${_files_record_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeKey */ .OD[target.kind]}: ${named.join(', ')}. As long as no day is stored, nothing shows which is right, so none of these days was stored. If the next runs say the same, let one run archive only days that name the right id, with the inputs day and backfill-days.`;
}
const withoutStrangers = (answered, target, known, ids) => answered.map((answer) => {
    const id = idOf(answer);
    const { series, day } = answer;
    if (id === undefined || id === known || (known === null && ids.size < 2))
        return answer;
    const reason = known === null
        ? disputed(target, ids)
        : `${(0,_files_series_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSeries */ .dA)(series)}, ${day}: ${(0,_files_record_js__WEBPACK_IMPORTED_MODULE_1__/* .otherTarget */ .wt)(target.kind, id, known)}.`;
    return { series, day, answer: { state: 'unreadable', reason } };
});


/***/ }),

/***/ 3241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf),
/* harmony export */   j: () => (/* binding */ targetFolders)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _files_series_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5894);
/* harmony import */ var _files_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1707);



function once(read) {
    const known = new Map();
    return (key) => {
        const value = known.get(key) ?? read(key);
        known.set(key, value);
        return value;
    };
}
function viewOf(branch, head) {
    const load = (path) => (head === undefined ? Promise.resolve(undefined) : branch.read(head, path));
    const bytes = once(load);
    const list = once((folder) => head === undefined ? Promise.resolve(new Map()) : branch.list(head, folder));
    return {
        head,
        bytes,
        text: async (path) => {
            const found = await bytes(path);
            return found === undefined ? undefined : Buffer.from(found).toString('utf8');
        },
        snapshot: async (series, day, stored) => {
            const folder = (0,_files_series_js__WEBPACK_IMPORTED_MODULE_1__/* .monthFolder */ .f7)(series, (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(day));
            const files = await Promise.all([...stored.keys()].sort().map((name) => load(`${folder}/${name}`)));
            return files.filter((file) => file !== undefined);
        },
        files: list,
        folders: (path) => (head === undefined ? Promise.resolve([]) : branch.folders(head, path)),
        storedDays: async (series, month) => {
            const days = new Map();
            for (const [name, id] of await list((0,_files_series_js__WEBPACK_IMPORTED_MODULE_1__/* .monthFolder */ .f7)(series, month))) {
                const day = (0,_files_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .dayOfFile */ .Kn)(name);
                if (day !== undefined)
                    days.set(day, (days.get(day) ?? new Map()).set(name, id));
            }
            return days;
        },
    };
}
async function targetFolders(view) {
    const roots = await Promise.all(['enterprises', 'orgs'].map(async (root) => (await view.folders(root)).map((name) => `${root}/${name}`)));
    return roots.flat().sort();
}


/***/ }),

/***/ 3413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ canonicalDocument),
/* harmony export */   n: () => (/* binding */ canonicalLine)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
function canonical(value, depth = 0) {
    (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDepth */ .kP)(depth);
    if (typeof value === 'number')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonNumber */ .hZ)(value);
    if (typeof value !== 'object' || value === null || (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRawNumber */ .K4)(value))
        return value;
    if (Array.isArray(value))
        return canonicalList(value, depth);
    const object = value;
    return Object.fromEntries(Object.keys(object)
        .sort()
        .map((key) => [key, canonical(object[key] ?? null, depth + 1)]));
}
function canonicalList(values, depth) {
    const list = values.map((value) => canonical(value, depth + 1));
    return list.length > 1 && list.every(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv) ? list.sort(compareRows) : list;
}
function compareRows(a, b) {
    const [left, right] = [dimensionKeys(a), dimensionKeys(b)];
    for (const [at, key] of left.entries()) {
        const other = right[at];
        if (other === undefined)
            return 1;
        const order = compare(key, other) || compare(a[key], b[other]);
        if (order !== 0)
            return order;
    }
    if (left.length < right.length)
        return -1;
    return Buffer.from(JSON.stringify(a)).compare(Buffer.from(JSON.stringify(b)));
}
const dimensionKeys = (row) => Object.keys(row).filter((key) => typeof row[key] === 'string');
const canonicalLine = (value) => `${JSON.stringify(canonical(value))}\n`;
const canonicalDocument = (value) => `${JSON.stringify(canonical(value), null, 2)}\n`;


/***/ }),

/***/ 8207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ LeftOut)
/* harmony export */ });
class LeftOutCount {
    #values = 0;
    #keys = new Set();
    get values() {
        return this.#values;
    }
    get keys() {
        return this.#keys.size;
    }
    add(key) {
        this.#values += 1;
        this.#keys.add(key);
    }
    include(other) {
        this.#values += other.#values;
        for (const key of other.#keys)
            this.#keys.add(key);
    }
}
class LeftOut {
    unknown = new LeftOutCount();
    unexpected = new LeftOutCount();
    include(other) {
        this.unknown.include(other.unknown);
        this.unexpected.include(other.unexpected);
    }
}


/***/ }),

/***/ 3203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords),
/* harmony export */   f: () => (/* binding */ readParts)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);



const MAX_LINE_BYTES = 32 * 1024 * 1024;
const MAX_EMPTY_LINES = 1_000_000;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = /^\uFEFF/;
function brokenLine(bytes, first) {
    let line = first;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)))
            break;
        line += 1;
        start = end + 1;
    }
    return line;
}
function decode(bytes, first, from) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM(`line ${brokenLine(bytes, first)} is not UTF-8 text`);
    return {
        lines: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').split('\n'),
        first,
        from,
        to: from + bytes.length + 1,
    };
}
async function* splitLines(chunks, most) {
    let number = 1;
    let rest = [];
    let restBytes = 0;
    let at = 0;
    for await (const chunk of chunks) {
        let start = 0;
        const firstEnd = chunk.indexOf(LINE_FEED);
        if (firstEnd !== -1 && rest.length > 0) {
            yield decode(Buffer.concat([...rest, chunk.subarray(0, firstEnd)]), number, at - restBytes);
            number += 1;
            rest = [];
            restBytes = 0;
            start = firstEnd + 1;
        }
        const end = chunk.lastIndexOf(LINE_FEED);
        if (end >= start) {
            const batch = decode(chunk.subarray(start, end), number, at + start);
            number += batch.lines.length;
            yield batch;
            start = end + 1;
        }
        restBytes += chunk.length - start;
        if (restBytes > most)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM(`a line is longer than ${most} bytes`);
        if (start < chunk.length)
            rest.push(Buffer.from(chunk.subarray(start)));
        at += chunk.length;
    }
    yield decode(Buffer.concat(rest), number, at - restBytes);
}
function addRecords(value, line, records) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
        records.push(value);
        return;
    }
    const items = Array.isArray(value) ? value : [value];
    for (const item of items) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM(`line ${line} holds something else than a record`);
        records.push(item);
    }
}
function tryParse(text) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    }
    catch {
        return undefined;
    }
}
async function* readParts(chunks, most = MAX_LINE_BYTES) {
    let isFirst = true;
    let document;
    let length = 0;
    let empty = 0;
    for await (const { lines, first, from, to } of splitLines(chunks, most)) {
        const records = [];
        let number = first - 1;
        for (const line of lines) {
            number += 1;
            if (document !== undefined) {
                length += line.length + 1;
                if (length > most)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM(`a document is longer than ${most} bytes`);
                document.push(line);
                continue;
            }
            const text = isFirst ? line.replace(BYTE_ORDER_MARK, '').trim() : line.trim();
            if (text === '') {
                empty += 1;
                if (empty > MAX_EMPTY_LINES)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM(`it holds more than ${MAX_EMPTY_LINES} empty lines`);
                continue;
            }
            const value = tryParse(text);
            if (value !== undefined)
                addRecords(value, number, records);
            else if (isFirst)
                document = [text];
            else
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM(`line ${number} is not whole`);
            isFirst = false;
        }
        if (records.length > 0)
            yield { records, from, to };
    }
    if (document === undefined)
        return;
    const value = tryParse(document.join('\n'));
    if (value === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Damaged */ .WM('it is neither lines of JSON nor one JSON document');
    const records = [];
    addRecords(value, 1, records);
    yield { records, from: 0, to: Number.POSITIVE_INFINITY };
}
async function* readRecords(chunks) {
    for await (const { records } of readParts(chunks))
        yield records;
}


/***/ }),

/***/ 1307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ isNews),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   i7: () => (/* binding */ isHeld)
/* harmony export */ });
const isHeld = ({ state }) => state === 'added' ||
    state === 'unchanged' ||
    state === 'repaired' ||
    state === 'rewritten' ||
    state === 'restated';
const isNews = (result) => isHeld(result) && result.state !== 'unchanged';
function tally(results) {
    const counts = {
        added: 0,
        restated: 0,
        repaired: 0,
        rewritten: 0,
        unchanged: 0,
        pending: 0,
        none: 0,
        withdrawn: 0,
        unreadable: 0,
        left: 0,
    };
    for (const { state } of results)
        counts[state] += 1;
    return counts;
}


/***/ }),

/***/ 5386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ lastComplete),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   bD: () => (/* binding */ monthPeriodOf),
/* harmony export */   fH: () => (/* binding */ periodRange),
/* harmony export */   hF: () => (/* binding */ daysOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   t$: () => (/* binding */ periodBefore)
/* harmony export */ });
/* unused harmony export weekOf */
/* harmony import */ var _day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

function weekOf(day) {
    const start = (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(day, -(0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(day));
    return { kind: 'week', name: start, start, end: (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(start, 6) };
}
const firstOf = (month) => `${month}-01`;
const nextMonth = (day) => firstOf((0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)((0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(firstOf((0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(day)), 31)));
function monthPeriodOf(day) {
    const name = (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(day);
    return { kind: 'month', name, start: firstOf(name), end: (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(nextMonth(day), -1) };
}
const periodOf = (kind, day) => kind === 'week' ? weekOf(day) : monthPeriodOf(day);
function periodRange(kind, first, last) {
    const periods = [];
    for (let period = periodOf(kind, first); period.start <= last; period = periodAfter(period))
        periods.push(period);
    return periods;
}
const periodBefore = ({ kind, start }) => periodOf(kind, (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(start, -1));
const periodAfter = ({ kind, end }) => periodOf(kind, (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(end, 1));
const daysOf = ({ start, end }) => (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .dayRange */ .qD)(start, end);
const lengthOf = ({ start, end }) => (0,_day_js__WEBPACK_IMPORTED_MODULE_0__/* .daysBetween */ .YM)(start, end) + 1;
function lastComplete(kind, day) {
    const period = periodOf(kind, day);
    return period.end === day ? period : periodBefore(period);
}


/***/ }),

/***/ 4964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ ARCHIVE_PATH),
/* harmony export */   Wg: () => (/* binding */ emptyArchive),
/* harmony export */   bL: () => (/* binding */ readArchive),
/* harmony export */   bs: () => (/* binding */ HIGHLIGHT_MONTHS),
/* harmony export */   dk: () => (/* binding */ HIGHLIGHT_WEEKS),
/* harmony export */   gw: () => (/* binding */ archiveText),
/* harmony export */   lW: () => (/* binding */ formerFolderOf),
/* harmony export */   o5: () => (/* binding */ HIGHLIGHT_ITEMS),
/* harmony export */   y8: () => (/* binding */ withHighlights),
/* harmony export */   zw: () => (/* binding */ README_PATH)
/* harmony export */ });
/* unused harmony exports highlights, archiveFile */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3085);
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9933);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1488);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3326);
/* harmony import */ var _versioned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(846);







const ARCHIVE_PATH = 'archive.json';
const README_PATH = 'README.md';
const HIGHLIGHT_WEEKS = 12;
const HIGHLIGHT_MONTHS = 12;
const HIGHLIGHT_ITEMS = 10;
const leading = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    week: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    ...Object.fromEntries(_reports_all_js__WEBPACK_IMPORTED_MODULE_2__/* .leadingParts */ .N_.map(({ field, leading: { shape } }) => [field, shape])),
});
const unreadable = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ since: _core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd, reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), days: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr() });
const highlights = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    definitions: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().catch(1),
    first_day: _core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.nullable().catch(null),
    latest_day: _core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.nullable().catch(null),
    reports: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).catch([]),
    weeks: (0,_versioned_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .weekRow */ .z).catch([]),
    months: (0,_versioned_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .monthRow */ .lj).catch([]),
    leading: leading.optional().catch(undefined),
    unreadable: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(unreadable).optional().catch(undefined),
});
const archiveFile = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(2),
    made_by: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    targets: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), highlights),
});
function upgradeTarget(entry) {
    const { weeks: _weeks, leading: _leading, seats: _seats, ...rest } = (entry ?? {});
    return { ...rest, definitions: 1, weeks: [], months: [] };
}
const archiveFormat = {
    schema: 2,
    shape: archiveFile,
    upgrades: {
        1: (file) => ({
            ...file,
            targets: Object.fromEntries(Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(file['targets']) ? file['targets'] : {}).map(([folder, entry]) => [
                folder,
                upgradeTarget(entry),
            ])),
        }),
    },
};
const emptyArchive = { schema: 2, made_by: 'Copilot Metrics Archive', targets: {} };
function readArchive(text) {
    const stored = (0,_versioned_js__WEBPACK_IMPORTED_MODULE_4__/* .readStored */ .CL)(text, archiveFormat);
    if (stored.state !== 'read')
        return stored;
    const isNewer = Object.values(stored.value.targets).some(({ definitions }) => definitions > _reports_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFINITIONS */ .LX);
    return isNewer ? { state: 'newer', schema: stored.value.schema } : stored;
}
const withHighlights = (file, folder, highlights) => ({
    ...file,
    targets: Object.fromEntries(Object.entries({ ...file.targets, [folder]: highlights }).sort(([a], [b]) => (a < b ? -1 : 1))),
});
const archiveText = (file) => (0,_versioned_js__WEBPACK_IMPORTED_MODULE_4__/* .documentText */ .ZH)(file);
function formerFolderOf(archive, { target_id: id, target }) {
    if (id === null)
        return undefined;
    return Object.entries(archive.targets).find(([folder, { target_id: other }]) => folder !== target && other === id && sameKind(folder, target))?.[0];
}
const sameKind = (a, b) => a.split('/')[0] === b.split('/')[0];


/***/ }),

/***/ 60:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   N1: () => (/* binding */ firstAsked),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   hc: () => (/* binding */ isResting),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   or: () => (/* binding */ knownUntil)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);

const ASK_REFUSED_AGAIN_AFTER_DAYS = 28;
const SHOW_RESTATED_DAYS = 28;
function isOpen(entry, day) {
    if (entry.open[day] !== undefined)
        return true;
    if (entry.none.includes(day))
        return false;
    return (entry.asked_since === null ||
        entry.asked_until === null ||
        day < entry.asked_since ||
        day > entry.asked_until);
}
const isResting = (entry, today) => entry?.refused != null && today < (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(entry.refused.checked, ASK_REFUSED_AGAIN_AFTER_DAYS);
const compare = (a, b) => (a < b ? -1 : 1);
const knownUntil = ({ reports }) => Object.values(reports)
    .flatMap(({ asked_until, latest_day }) => [asked_until ?? [], latest_day ?? []].flat())
    .sort(compare)
    .at(-1);
function statusOf(entry, day, today) {
    if (entry === undefined)
        return 'unknown';
    const open = entry.open[day];
    const isKnown = entry.first_day !== null && entry.latest_day !== null && entry.first_day <= day && day <= entry.latest_day;
    const isStored = open === undefined ? isKnown && !entry.none.includes(day) && !isOpen(entry, day) : open.stored === true;
    if (isStored) {
        const isRestated = entry.restated.some((known) => known.day === day && known.noticed > (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(today, -SHOW_RESTATED_DAYS));
        return isRestated ? 'restated' : open === undefined ? 'settled' : 'provisional';
    }
    if (entry.none.includes(day))
        return 'none';
    if (open === undefined)
        return 'unknown';
    if (open.unreadable_since !== undefined)
        return 'unreadable';
    return open.pending_since === undefined ? 'open' : 'pending';
}
const isSettled = (entry, day) => entry !== undefined && !isOpen(entry, day);
function spanOf({ reports }) {
    const totals = reports['totals']?.latest_day == null ? reports['metrics'] : reports['totals'];
    return { first: totals?.first_day ?? null, latest: totals?.latest_day ?? null };
}
const firstAsked = ({ reports }) => Object.values(reports)
    .flatMap((entry) => entry.first_asked ?? [])
    .sort(compare)[0];


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ readEntity),
/* harmony export */   Pp: () => (/* binding */ entityText),
/* harmony export */   gX: () => (/* binding */ gatherRecords),
/* harmony export */   jT: () => (/* binding */ DocumentSize)
/* harmony export */ });
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3413);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3085);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9014);




const without = (record, dropped) => dropped.length === 0
    ? record
    : Object.fromEntries(Object.entries(record).filter(([key]) => !dropped.includes(key)));
const MOST_RECORDS = 1000;
const MOST_BYTES = 30_000_000;
function bytesOf(value, depth) {
    (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .checkDepth */ .kP)(depth);
    if (typeof value === 'number')
        return JSON.stringify((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonNumber */ .hZ)(value)).length;
    if (typeof value !== 'object' || value === null || (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRawNumber */ .K4)(value))
        return Buffer.byteLength(JSON.stringify(value));
    const item = 2 * depth + 4;
    const ends = 2 * depth + 2;
    if (Array.isArray(value))
        return value.reduce((sum, held) => sum + item + bytesOf(held, depth + 1), ends);
    return Object.entries(value).reduce((sum, [key, held]) => sum + item + bytesOf(key, depth + 1) + 2 + bytesOf(held, depth + 1), ends);
}
class DocumentSize {
    #report;
    #mostBytes;
    #records = 0;
    #bytes = 0;
    constructor(report, mostBytes = MOST_BYTES) {
        this.#report = report;
        this.#mostBytes = mostBytes;
    }
    add(record) {
        this.#records += 1;
        if (this.#records > MOST_RECORDS)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TooLarge */ .MF(`it holds more than ${MOST_RECORDS} records of one day`);
        this.#bytes += bytesOf(without(record, this.#report.dropped), 1);
        if (this.#bytes > this.#mostBytes)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .TooLarge */ .MF(`its day would be stored as a file of more than ${this.#mostBytes} bytes`);
    }
}
async function gatherRecords(sent, report, expected) {
    const kept = new Map();
    let { targetId } = expected;
    const size = new DocumentSize(report);
    for await (const batch of sent) {
        for (const record of batch) {
            const id = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRecord */ .EQ)(record, report, { ...expected, targetId });
            targetId ??= id;
            size.add(record);
            const lean = without(record, report.dropped);
            const line = (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalLine */ .n)(lean);
            kept.set(`${(0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(report, lean, line)}${line}`, lean);
        }
    }
    if (kept.size === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Damaged */ .WM('it is empty');
    const records = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
    return { records, targetId };
}
const entityText = (records) => (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalDocument */ .U)(records.length === 1 ? records[0] : records);
function readEntity(text) {
    let value;
    try {
        value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .checkNesting */ .n6)(value);
    }
    catch {
        return undefined;
    }
    const records = Array.isArray(value) ? value : [value];
    return records.length > 0 && records.every(_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv) ? records : undefined;
}


/***/ }),

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readFigures),
/* harmony export */   h: () => (/* binding */ figuresOf)
/* harmony export */ });
function readFigures({ daily }) {
    if (daily === undefined)
        return undefined;
    const reading = daily.start();
    return {
        add: (record) => reading.add(record),
        figures() {
            const figures = reading.figures();
            return figures === undefined ? {} : { [daily.field]: figures };
        },
    };
}
function figuresOf(report, records) {
    const reading = readFigures(report);
    if (reading === undefined)
        return undefined;
    for (const record of records)
        reading.add(record);
    return reading.figures();
}


/***/ }),

/***/ 5735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   ae: () => (/* binding */ historyPath),
/* harmony export */   dY: () => (/* binding */ addFigures),
/* harmony export */   u_: () => (/* binding */ historyText),
/* harmony export */   zW: () => (/* binding */ latestFigures)
/* harmony export */ });
/* unused harmony export historyLine */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3413);
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3085);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9933);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1488);







const figures = Object.fromEntries(_reports_all_js__WEBPACK_IMPORTED_MODULE_3__/* .reportList */ .p$.flatMap(({ daily }) => (daily === undefined ? [] : [[daily.field, daily.shape.optional()]])));
const historyLine = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    day: _core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd,
    definitions: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(_reports_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFINITIONS */ .LX),
    ...figures,
});
const latestFigures = (lines, field) => [...lines]
    .filter((line) => line[field] !== undefined)
    .reduce((a, b) => (a === undefined || a.day < b.day ? b : a), undefined)?.[field];
const historyPath = (target, month) => `${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(target)}/history/${month}.ndjson`;
const made = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ definitions: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().default(1) });
function readHistory(text, month) {
    if (text === undefined)
        return { state: 'absent' };
    const lines = [];
    for (const line of text.split('\n')) {
        if (line === '')
            continue;
        try {
            const value = JSON.parse(line);
            (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .checkNesting */ .n6)(value);
            const { definitions } = made.parse(value);
            if (definitions !== _reports_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFINITIONS */ .LX)
                return { state: definitions > _reports_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFINITIONS */ .LX ? 'newer' : 'outdated' };
            lines.push(historyLine.parse(value));
        }
        catch {
            return { state: 'damaged' };
        }
    }
    return lines.every((line) => (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(line.day) === month) ? { state: 'read', lines } : { state: 'damaged' };
}
const historyText = (history, month) => [...history.values()]
    .filter((line) => (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(line.day) === month)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((line) => (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalLine */ .n)(line))
    .join('');
function addFigures(history, news) {
    const next = new Map(history);
    for (const [day, figures] of news)
        next.set(day, { ...next.get(day), ...figures, day: day, definitions: _reports_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFINITIONS */ .LX });
    return next;
}


/***/ }),

/***/ 7767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ giveUpIfHopeless),
/* harmony export */   W8: () => (/* binding */ updateEntry),
/* harmony export */   hx: () => (/* binding */ addImportedDays),
/* harmony export */   sk: () => (/* binding */ withSpans)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1307);
/* harmony import */ var _core_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var _day_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2338);





const GIVE_UP_AFTER_DAYS = 14;
const REMEMBER_RESTATED_DAYS = 90;
const compare = (a, b) => (a < b ? -1 : 1);
const isHopeless = (day, since, today) => since < today && day <= (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(today, -GIVE_UP_AFTER_DAYS);
function openAfter(before, result, asked) {
    const { today } = asked;
    switch (result.state) {
        case 'added':
        case 'unchanged':
        case 'repaired':
        case 'rewritten':
        case 'restated':
            return result.day <= (0,_core_window_js__WEBPACK_IMPORTED_MODULE_1__/* .settledUntil */ .g)(asked) ? undefined : { stored: true };
        case 'unreadable':
            return { ...before, unreadable_since: before.unreadable_since ?? today, reason: result.reason };
        case 'withdrawn':
            return { ...before, stored: true };
        case 'none':
            return undefined;
        case 'pending':
            return { pending_since: before.pending_since ?? today };
        case 'left':
            return before;
    }
}
const completeUntil = ({ first_day, asked_until, open }) => {
    if (first_day === null || asked_until === null)
        return null;
    const firstOpen = Object.keys(open).filter((day) => day >= first_day).sort(compare)[0];
    const last = firstOpen === undefined ? asked_until : (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(firstOpen, -1);
    return last < first_day ? null : last;
};
const giveUpIfHopeless = (entry, result, today) => result.state === 'pending' && isHopeless(result.day, entry?.open[result.day]?.pending_since ?? today, today)
    ? { day: result.day, state: 'none' }
    : result;
function updateEntry(before = _ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyEntry */ .yN, { days: results, refusal, reach }, asked) {
    const { today } = asked;
    if (refusal !== undefined) {
        if ((0,_day_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isResting */ .hc)(before, today) && before.refused?.is_not_found === refusal.isNotFound)
            return before;
        const since = before.refused?.since ?? today;
        return { ...before, refused: { since, checked: today, is_not_found: refusal.isNotFound } };
    }
    const open = new Map(Object.entries(before.open));
    const none = new Set(before.none);
    if (reach !== undefined) {
        const first = before.asked_until === null ? reach.first : (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .earlier */ .X)(reach.first, (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(before.asked_until, 1));
        for (const day of (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .dayRange */ .qD)(first, reach.last))
            if ((0,_day_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(before, day))
                open.set(day, open.get(day) ?? {});
    }
    for (const result of results) {
        const after = openAfter(open.get(result.day) ?? {}, result, asked);
        open.delete(result.day);
        none.delete(result.day);
        if (after !== undefined)
            open.set(result.day, after);
        else if (result.state === 'none')
            none.add(result.day);
    }
    const held = results.filter(_core_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .isHeld */ .i7).map((result) => result.day);
    const noticed = results.flatMap((result) => result.state === 'restated' ? [{ day: result.day, noticed: today, changed: result.changed }] : []);
    const oldest = (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(today, -REMEMBER_RESTATED_DAYS);
    const entry = {
        ...before,
        first_asked: before.first_asked ?? asked.day,
        asked_since: reach === undefined ? before.asked_since : (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .earlier */ .X)(before.asked_since ?? reach.first, reach.first),
        asked_until: reach === undefined ? before.asked_until : (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .later */ .NU)(before.asked_until ?? reach.last, reach.last),
        first_day: held.reduce((a, b) => (a === null ? b : (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .earlier */ .X)(a, b)), before.first_day),
        latest_day: held.reduce((a, b) => (a === null ? b : (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .later */ .NU)(a, b)), before.latest_day),
        open: Object.fromEntries([...open].sort(([a], [b]) => compare(a, b))),
        none: [...none].sort(compare),
        restated: noticed.length === 0
            ? before.restated
            : [...before.restated, ...noticed].filter((known) => known.noticed >= oldest),
        refused: null,
    };
    return { ...entry, complete_until: completeUntil(entry) };
}
function addImportedDays(before = _ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyEntry */ .yN, held, reach) {
    const [first, ...others] = held;
    if (first === undefined)
        return before;
    const open = { ...before.open };
    for (const day of held)
        if (day >= reach)
            open[day] = { ...open[day], stored: true };
    const none = before.none.filter((day) => !held.includes(day));
    const entry = {
        ...before,
        first_day: [...others, before.first_day ?? first].reduce(_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .earlier */ .X, first),
        latest_day: [...others, before.latest_day ?? first].reduce(_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .later */ .NU, first),
        open: Object.fromEntries(Object.entries(open).sort(([a], [b]) => compare(a, b))),
        none,
    };
    return { ...entry, complete_until: completeUntil(entry) };
}
const withSpans = (ledger, spans) => ({
    ...ledger,
    reports: Object.fromEntries([...new Set([...Object.keys(ledger.reports), ...spans.keys()])].map((key) => {
        const { first = null, last = null } = spans.get(key) ?? {};
        const known = { ...(ledger.reports[key] ?? _ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyEntry */ .yN), first_day: first, latest_day: last };
        return [key, { ...known, complete_until: completeUntil(known) }];
    })),
});


/***/ }),

/***/ 2338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yN: () => (/* binding */ emptyEntry),
  Hg: () => (/* binding */ emptyLedger),
  tf: () => (/* binding */ ledgerPath),
  PK: () => (/* binding */ ledgerText),
  SC: () => (/* binding */ readLedger)
});

// UNUSED EXPORTS: entry, ledger, openDay, restated

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/core/canonical.js
var canonical = __webpack_require__(3413);
// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/core/target.js
var core_target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/core/window.js
var core_window = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
;// CONCATENATED MODULE: ./lib/files/ledger-version-1.js

function fromVersion1(file) {
    const reports = (0,json/* isObject */.Gv)(file['reports']) ? file['reports'] : {};
    return {
        ...file,
        reports: Object.fromEntries(Object.entries(reports).map(([key, old]) => {
            const { first_day = null, latest_day = null, pending, restated: noticed = [], closed, } = (0,json/* isObject */.Gv)(old) ? old : {};
            const since = (0,json/* isObject */.Gv)(pending) ? pending : {};
            return [
                key,
                {
                    first_asked: (0,json/* isObject */.Gv)(old) ? (old['first_asked'] ?? null) : null,
                    first_day,
                    latest_day,
                    open: Object.fromEntries(Object.entries(since).map(([day, at]) => [day, { pending_since: at }])),
                    restated: noticed,
                    refused: (0,json/* isObject */.Gv)(closed) ? { ...closed, is_not_found: true } : null,
                },
            ];
        })),
    };
}

// EXTERNAL MODULE: ./lib/files/versioned.js
var versioned = __webpack_require__(846);
;// CONCATENATED MODULE: ./lib/files/ledger.js







const days = schemas/* array */.YOg(schemas/* unknown */.L5J())
    .catch([])
    .transform((items) => items.flatMap((item) => day/* day */.vd.safeParse(item).data ?? []));
const byDay = (value) => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .catch({})
    .transform((record) => Object.fromEntries(Object.entries(record).flatMap(([key, held]) => {
    const parsed = value.safeParse(held);
    return day/* day */.vd.safeParse(key).success && parsed.success ? [[key, parsed.data]] : [];
})));
const openDay = schemas/* looseObject */._H3({
    stored: schemas/* literal */.euz(true).optional().catch(undefined),
    pending_since: day/* day */.vd.optional().catch(undefined),
    unreadable_since: day/* day */.vd.optional().catch(undefined),
    reason: schemas/* string */.YjP().optional().catch(undefined),
});
const restated = schemas/* looseObject */._H3({
    day: day/* day */.vd,
    noticed: day/* day */.vd,
    changed: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ from: schemas/* unknown */.L5J(), to: schemas/* unknown */.L5J() })).catch({}),
});
const known = day/* day */.vd.nullable().catch(null).default(null);
const entry = schemas/* looseObject */._H3({
    first_asked: known,
    asked_since: known,
    asked_until: known,
    first_day: known,
    latest_day: known,
    complete_until: known,
    open: byDay(openDay).default({}),
    none: days.default([]),
    restated: schemas/* array */.YOg(schemas/* unknown */.L5J())
        .catch([])
        .default([])
        .transform((items) => items.flatMap((item) => restated.safeParse(item).data ?? [])),
    user_data: schemas/* enum */.k5n(['full', 'pseudonymous']).optional().catch(undefined),
    refused: schemas/* looseObject */._H3({ since: day/* day */.vd, checked: day/* day */.vd, is_not_found: schemas/* boolean */.zMY().catch(false) })
        .nullable()
        .catch(null)
        .default(null),
});
const ledger = schemas/* looseObject */._H3({
    schema: schemas/* literal */.euz(2),
    target: schemas/* string */.YjP(),
    target_id: schemas/* string */.YjP().refine(core_target/* isTargetId */.Bo).nullable().catch(null),
    key_fingerprint: schemas/* string */.YjP().optional().catch(undefined),
    reports: schemas/* record */.g1P(schemas/* string */.YjP(), entry),
});
const ledgerPath = (target) => `${(0,core_target/* folderOf */.yS)(target)}/status.json`;
const emptyLedger = (target) => ({
    schema: 2,
    target: (0,core_target/* folderOf */.yS)(target),
    target_id: null,
    reports: {},
});
const isPossible = (bound, today) => bound === null || (core_window/* FIRST_COPILOT_DAY */.$A <= bound && bound <= today);
const hasPossibleBounds = (entry, today) => [entry.asked_since, entry.asked_until, entry.first_day, entry.latest_day].every((bound) => isPossible(bound, today));
const format = { schema: 2, shape: ledger, upgrades: { 1: fromVersion1 } };
function readLedger(text, today) {
    const stored = (0,versioned/* readStored */.CL)(text, format);
    if (stored.state !== 'read')
        return stored;
    const reports = Object.entries(stored.value.reports).filter(([, entry]) => hasPossibleBounds(entry, today));
    return { state: 'read', value: { ...stored.value, reports: Object.fromEntries(reports) } };
}
const ledgerText = (ledger) => (0,canonical/* canonicalDocument */.U)(ledger);
const emptyEntry = {
    first_asked: null,
    asked_since: null,
    asked_until: null,
    first_day: null,
    latest_day: null,
    complete_until: null,
    open: {},
    none: [],
    restated: [],
    refused: null,
};


/***/ }),

/***/ 7452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ toFiles),
/* harmony export */   W0: () => (/* binding */ storedRecords),
/* harmony export */   eG: () => (/* binding */ comparisonWith)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _core_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2623);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);



const PLAIN_BYTES = 4 * 1024 * 1024;
const PART_BYTES = 20 * 1024 * 1024;
const GZIP_LEVEL = 3;
const OS_BYTE = 9;
const OS_UNKNOWN = 255;
const NOTHING = { count: 0, size: 0, checksum: 0 };
const withBlock = ({ count, size, checksum }, bytes, lines) => ({
    count: count + lines,
    size: size + bytes.length,
    checksum: (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes, checksum),
});
function gzip(bytes) {
    const compressed = Buffer.from((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(bytes, { level: GZIP_LEVEL, chunkSize: 256 * 1024 }));
    compressed[OS_BYTE] = OS_UNKNOWN;
    return compressed;
}
function toFiles(lines) {
    const members = [];
    let small;
    let mark = NOTHING;
    for (const { bytes, count } of lines.sorted(PLAIN_BYTES)) {
        if (mark === NOTHING && bytes.length < PLAIN_BYTES)
            small = Buffer.from(bytes);
        else
            members.push(gzip(bytes));
        mark = withBlock(mark, bytes, count);
    }
    if (members.length === 0) {
        return { files: [{ ending: '.ndjson', content: small ?? Buffer.alloc(0) }], mark };
    }
    const parts = (0,_core_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .inGroups */ .A)(members, ({ length }) => length, { size: PART_BYTES });
    const files = parts.map((part, index) => ({
        ending: parts.length === 1 ? '.ndjson.gz' : `.part-${String(index + 1).padStart(2, '0')}.ndjson.gz`,
        content: Buffer.concat(part),
    }));
    return { files, mark };
}
const MAX_BYTES = 1024 * 1024 * 1024;
const inflate = (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
function* storedRecords(stored) {
    for (const bytes of stored) {
        for (const line of Buffer.from(inflate(bytes)).toString('utf8').split('\n')) {
            if (line === '')
                continue;
            const record = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(line);
            if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(record))
                yield record;
        }
    }
}
function countLines(bytes) {
    let count = 0;
    for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1))
        count += 1;
    return count;
}
function compareLines(stored, mark) {
    let from = NOTHING;
    try {
        for (const bytes of stored) {
            const plain = inflate(bytes);
            from = withBlock(from, plain, countLines(plain));
        }
    }
    catch {
        return { state: 'repaired' };
    }
    return from.size === mark.size && from.checksum === mark.checksum
        ? { state: 'unchanged' }
        : { state: 'restated', changed: { records: { from: from.count, to: mark.count } } };
}
const comparisonWith = (mark) => (stored) => compareLines(stored, mark);


/***/ }),

/***/ 9014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ checkRecord),
/* harmony export */   OD: () => (/* binding */ scopeKey),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   wt: () => (/* binding */ otherTarget)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);




const scopeKey = { organization: 'organization_id', enterprise: 'enterprise_id' };
const PERSON = /^user_(id|login)$/i;
const otherTarget = (kind, id, known) => `its ${scopeKey[kind]} is ${id}, while the archive holds ${known}: the name now belongs to another ${kind}`;
function checkKind(record, { tellsKind }, kind) {
    if (tellsKind !== true)
        return;
    const isOfOrganization = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .idText */ .FP)(record['organization_id']) !== undefined;
    if (!isOfOrganization && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .idText */ .FP)(record['enterprise_id']) === undefined)
        return;
    if (isOfOrganization !== (kind === 'organization'))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Damaged */ .WM(`it is a report of ${isOfOrganization ? 'an organization' : 'an enterprise'}`);
}
function checkRecord(record, report, expected) {
    const day = record[report.dayKey];
    if (day !== expected.day)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Damaged */ .WM(`it holds a record of ${_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.safeParse(day).data ?? 'no day'}`);
    const key = scopeKey[expected.kind];
    const id = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .idText */ .FP)(record[key]);
    if (id !== undefined && !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .isTargetId */ .Bo)(id))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Damaged */ .WM(`its ${key} is not an id`);
    if (id !== undefined && expected.targetId !== undefined && id !== expected.targetId) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Damaged */ .WM(otherTarget(expected.kind, id, expected.targetId));
    }
    checkKind(record, report, expected.kind);
    if (report.personal === undefined && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsKey */ .gR)(record, PERSON))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Damaged */ .WM('it names a person, which no record of this report does');
    return id;
}
function keyOf(report, record, text) {
    const ids = report.ids.map((name) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .idText */ .FP)(record[name]));
    const parts = ids.flatMap((id) => [String.fromCharCode(id?.length ?? 0), id ?? '']);
    if (ids.length > 0 && ids.at(-1) === undefined)
        parts.push(text);
    return parts.join('');
}


/***/ }),

/***/ 2437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ periodsPath),
/* harmony export */   Hj: () => (/* binding */ weeklyText),
/* harmony export */   gY: () => (/* binding */ readMonthly),
/* harmony export */   jP: () => (/* binding */ monthlyText),
/* harmony export */   yZ: () => (/* binding */ readWeekly)
/* harmony export */ });
/* unused harmony exports weeklyFile, monthlyFile */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
/* harmony import */ var _reports_totals_carried_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3769);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3326);
/* harmony import */ var _versioned_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(846);





const weeklyFile = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(2),
    target: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    carried: _reports_totals_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .carried */ .LT,
    weeks: (0,_versioned_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsOf */ .RO)(_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .weekRow */ .z),
});
const monthlyFile = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    target: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    months: (0,_versioned_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsOf */ .RO)(_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .monthRow */ .lj),
});
const weeklyFormat = {
    schema: 2,
    shape: weeklyFile,
    upgrades: { 1: (file) => ({ ...file, carried: {}, weeks: [] }) },
};
const monthlyFormat = {
    schema: 1,
    shape: monthlyFile,
    upgrades: {},
};
const readWeekly = (text) => (0,_versioned_js__WEBPACK_IMPORTED_MODULE_3__/* .readStored */ .CL)(text, weeklyFormat);
const readMonthly = (text) => (0,_versioned_js__WEBPACK_IMPORTED_MODULE_3__/* .readStored */ .CL)(text, monthlyFormat);
const periodsPath = (target, kind, ending) => `${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(target)}/${kind === 'week' ? 'weekly' : 'monthly'}.${ending}`;
const weeklyText = (stored, target, { weeks, carried }) => (0,_versioned_js__WEBPACK_IMPORTED_MODULE_3__/* .documentText */ .ZH)({
    ...(stored.state === 'read' ? stored.value : {}),
    schema: weeklyFormat.schema,
    target: (0,_core_target_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(target),
    carried,
    weeks,
});
const monthlyText = (stored, target, { months }) => (0,_versioned_js__WEBPACK_IMPORTED_MODULE_3__/* .documentText */ .ZH)({
    ...(stored.state === 'read' ? stored.value : {}),
    schema: monthlyFormat.schema,
    target: (0,_core_target_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(target),
    months,
});


/***/ }),

/***/ 3326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ weekRowOf),
/* harmony export */   Ol: () => (/* binding */ monthRowOf),
/* harmony export */   PV: () => (/* binding */ totalsDays),
/* harmony export */   Wh: () => (/* binding */ weekShape),
/* harmony export */   lj: () => (/* binding */ monthRow),
/* harmony export */   yV: () => (/* binding */ monthShape),
/* harmony export */   z: () => (/* binding */ weekRow)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2857);
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_period_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9933);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1488);
/* harmony import */ var _reports_metrics_day_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7199);
/* harmony import */ var _reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7155);







const head = { start: _core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd, end: _core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd, days: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(), settled_days: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr(), definitions: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().catch(1) };
const tail = { adoption: _reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .adoption */ .hY, ..._reports_all_js__WEBPACK_IMPORTED_MODULE_3__/* .rowFields */ .ab, legacy: _reports_metrics_day_js__WEBPACK_IMPORTED_MODULE_4__/* .legacyRow */ .eZ.nullable().catch(null) };
const isPeriod = (kind, name, { start, end }) => {
    if (!_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd.safeParse(start).success)
        return false;
    const period = (0,_core_period_js__WEBPACK_IMPORTED_MODULE_1__/* .periodOf */ .jH)(kind, start);
    return period.name === name && period.start === start && period.end === end;
};
const weekShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({ week: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), ...head, ..._reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .totalsFields */ .Z7, ..._reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .weekFields */ .uK, ...tail });
const monthShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    month: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    ...head,
    ..._reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .totalsFields */ .Z7,
    ..._reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .monthFields */ .M9,
    ...tail,
});
const weekRow = weekShape.refine((row) => isPeriod('week', row.week, row));
const monthRow = monthShape.refine((row) => isPeriod('month', row.month, row));
const rowShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ ...head, ..._reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .totalsFields */ .Z7, ...tail });
const totalsDays = (history, days) => days.flatMap((day) => {
    const totals = history.get(day)?.totals;
    return totals === undefined ? [] : [{ day, totals }];
});
const sharedOf = (period, history, days, isSettled) => {
    const lines = (0,_core_period_js__WEBPACK_IMPORTED_MODULE_1__/* .daysOf */ .hF)(period).flatMap((day) => history.get(day) ?? []);
    return {
        start: period.start,
        end: period.end,
        days: days.length,
        settled_days: days.filter(({ day }) => isSettled(day)).length,
        definitions: _reports_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFINITIONS */ .LX,
        ...(0,_reports_all_js__WEBPACK_IMPORTED_MODULE_3__/* .rowPartsOf */ .Ee)(lines),
        legacy: (0,_reports_metrics_day_js__WEBPACK_IMPORTED_MODULE_4__/* .legacyOf */ .lR)(lines.flatMap(({ metrics }) => metrics ?? [])),
    };
};
function weekRowOf(week, history, { carried, isSettled }) {
    const days = totalsDays(history, (0,_core_period_js__WEBPACK_IMPORTED_MODULE_1__/* .daysOf */ .hF)(week));
    return weekRow.parse({
        week: week.name,
        ...sharedOf(week, history, days, isSettled),
        ...(0,_reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .weekOfTotals */ .d1)(days, week.end, carried),
    });
}
function monthRowOf(month, history, { carried, isSettled }) {
    const days = totalsDays(history, (0,_core_period_js__WEBPACK_IMPORTED_MODULE_1__/* .daysOf */ .hF)(month));
    return monthRow.parse({
        month: month.name,
        ...sharedOf(month, history, days, isSettled),
        ...(0,_reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .monthOfTotals */ .jy)(days, month.end, carried),
    });
}


/***/ }),

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ snapshotStem),
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Lf: () => (/* binding */ seriesOf),
/* harmony export */   Xk: () => (/* binding */ seriesKey),
/* harmony export */   dA: () => (/* binding */ describeSeries),
/* harmony export */   f7: () => (/* binding */ monthFolder)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _reports_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1488);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4186);



const reportOf = (series) => _reports_all_js__WEBPACK_IMPORTED_MODULE_1__/* .reports */ .uE[series.report];
const seriesKey = ({ report, team }) => team === undefined ? report : `team/${team}/${report}`;
const describeSeries = (series) => `${series.report} of ${series.team === undefined ? '' : `team ${series.team} in `}${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(series.target)}`;
const monthFolder = (series, month) => `${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(series.target)}/${seriesKey(series)}/${month.replace('-', '/')}`;
const snapshotStem = (series, day) => `${monthFolder(series, (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(day))}/${day}`;
const seriesOf = (target, names, teams) => names.flatMap((report) => [
    { target, report },
    ...(_reports_all_js__WEBPACK_IMPORTED_MODULE_1__/* .reports */ .uE[report].source.kind === 'inline' ? teams.map((team) => ({ target, report, team })) : []),
]);


/***/ }),

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ readStored),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   oe: () => (/* binding */ writtenByNewer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3085);



const header = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) });
function parsed(text) {
    try {
        const value = JSON.parse(text);
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .checkNesting */ .n6)(value);
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const writtenByNewer = (path) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`${path} on the data branch was written by a newer version of this action. Update the action; nothing was written.`);
function readStored(text, format) {
    if (text === undefined)
        return { state: 'absent' };
    const found = header.safeParse(parsed(text));
    if (!found.success)
        return { state: 'damaged' };
    const { schema } = found.data;
    if (schema > format.schema)
        return { state: 'newer', schema };
    let file = found.data;
    for (let from = schema; from < format.schema; from += 1)
        file = { ...format.upgrades[from]?.(file), schema: from + 1 };
    const value = format.shape.safeParse(file);
    return value.success ? { state: 'read', value: value.data } : { state: 'damaged' };
}
const rowsOf = (row) => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).transform((all) => all.flatMap((sent) => row.safeParse(sent).data ?? []));
const documentText = (value) => `${JSON.stringify(value, null, 2)}\n`;


/***/ }),

/***/ 3412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ areWhole),
/* harmony export */   d: () => (/* binding */ updateRows)
/* harmony export */ });
/* harmony import */ var _core_period_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5386);
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9933);


function updateRows(kind, rows, { first, last }, isStale, make) {
    const known = new Map(rows.map((row) => [row.start, row]));
    return (0,_core_period_js__WEBPACK_IMPORTED_MODULE_0__/* .periodRange */ .fH)(kind, first, last).map((period) => {
        const row = known.get(period.start);
        return row === undefined || isStale(period) ? make(period) : row;
    });
}
const areWhole = (kind, rows, { first, last }) => {
    const starts = new Set(rows.map(({ start }) => start));
    return (rows.every(({ definitions }) => definitions >= _reports_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFINITIONS */ .LX) &&
        (0,_core_period_js__WEBPACK_IMPORTED_MODULE_0__/* .periodRange */ .fH)(kind, first, last).every(({ start }) => starts.has(start)));
};


/***/ }),

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatcherFor: () => (/* binding */ dispatcherFor),
/* harmony export */   sendThroughProxy: () => (/* binding */ sendThroughProxy)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8100);



const proxies = new Map();
function connect(proxy, url) {
    const protocol = URL.parse(proxy)?.protocol;
    try {
        if (protocol === 'http:' || protocol === 'https:')
            return new undici__WEBPACK_IMPORTED_MODULE_0__/* .ProxyAgent */ .kT({ uri: proxy });
    }
    catch {
    }
    const held = protocol === undefined || protocol.startsWith('http') ? 'no address' : `an address with ${protocol}//`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`The environment variable ${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyVariables */ .eq)(url)} holds ${held}; it must be http:// or https://, such as http://proxy.example.com:8080.`);
}
function throughProxy(proxy, url) {
    const agent = proxies.get(proxy) ?? connect(proxy, url);
    proxies.set(proxy, agent);
    return agent;
}
function dispatcherFor(url, direct) {
    const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyOf */ .Ol)(url);
    return proxy === undefined ? direct : throughProxy(proxy, url);
}
function sendThroughProxy(url) {
    const dispatcher = throughProxy((0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyOf */ .Ol)(url) ?? '', url);
    const send = (address, init) => (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .fetch */ .hd)(address, { ...init, dispatcher });
    return send;
}


/***/ }),

/***/ 1852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ monthName)
/* harmony export */ });
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (period) => MONTHS[Number(period.slice(5, 7)) - 1] ?? '';


/***/ }),

/***/ 2438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   qU: () => (/* binding */ decimalChange)
/* harmony export */ });
/* harmony import */ var _core_decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7092);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1875);


const format = (decimals) => new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const formats = { 0: format(0), 1: format(1), 2: format(2) };
function decimal(value, decimals) {
    if (value === null || value === undefined)
        return _number_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    const isNegative = value.startsWith('-');
    const text = formats[decimals].format((isNegative ? value.slice(1) : value));
    return isNegative && /[1-9]/.test(text) ? `−${text}` : text;
}
const subtract = (current, previous) => (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .addDecimals */ .Qr)([current, previous.startsWith('-') ? previous.slice(1) : `-${previous}`]);
function decimalChange(current, previous, decimals, leastBase) {
    if (current === null || current === undefined || previous === null || previous === undefined)
        return _number_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    const change = subtract(current, previous);
    const text = decimal(change, decimals);
    const signed = !/[1-9]/.test(text) ? `±${text}` : text.startsWith('−') ? text : `+${text}`;
    const share = Number(previous) >= leastBase ? (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .growth */ .Am)(Number(current), Number(previous)) : null;
    return (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .aW)(share === null ? signed : `${signed} (${(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .signedPercent */ .wu)(share)})`);
}


/***/ }),

/***/ 4700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   xE: () => (/* binding */ alert)
/* harmony export */ });
const blocks = (...parts) => parts.filter((part) => part !== '').join('\n\n');
const bullets = (items) => items.map((item) => `- ${item}`).join('\n');
const link = (text, address) => `[${text}](<${address.replaceAll(/[<>\s\\]/g, (char) => encodeURIComponent(char))}>)`;
const folded = (title, content) => content === '' ? '' : `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
const fence = (language, content) => `\`\`\`${language}\n${content}\n\`\`\``;
const quote = (text) => text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
const said = (sentences) => sentences.length < 2 ? sentences.join('') : bullets(sentences);
const alert = (kind, content, nested) => content === '' ? '' : quote(nested ? content : `[!${kind}]\n${content}`);


/***/ }),

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ groups),
/* harmony export */   e1: () => (/* binding */ weeksPerBar),
/* harmony export */   i2: () => (/* binding */ mean)
/* harmony export */ });
const MOST_BARS = 26;
const weeksPerBar = (weeks) => (weeks <= MOST_BARS ? 1 : Math.ceil(weeks / MOST_BARS));
function mean(values) {
    const known = values.filter((value) => typeof value === 'number');
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
function groups(values, size) {
    const first = values.length % size;
    const rest = Array.from({ length: Math.floor(values.length / size) }, (_, index) => values.slice(first + index * size, first + (index + 1) * size));
    return first === 0 ? rest : [values.slice(0, first), ...rest];
}


/***/ }),

/***/ 7474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   Zg: () => (/* binding */ change)
/* harmony export */ });
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1875);

function written(value, kind) {
    if (kind === 'rate')
        return (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(value);
    return (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(value, kind === 'mean' ? 1 : 0);
}
function change({ current, previous }, kind) {
    const gap = (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .difference */ .iv)(current, previous);
    if (gap === null)
        return _number_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    if (kind === 'rate')
        return (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .aW)((0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .points */ .WR)(gap, 'pt'));
    const text = (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)(gap, kind === 'mean' ? 1 : 0);
    const share = (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .growth */ .Am)(current, previous);
    return share === null ? (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .aW)(text) : (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .aW)(`${text} (${(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .signedPercent */ .wu)(share)})`);
}
function valueText(value, unit) {
    if (value !== null && typeof value === 'object') {
        if (unit === 'points')
            return change(value, 'rate');
        return unit === 'mean change'
            ? change(value, 'mean')
            : (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .aW)((0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)((0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .difference */ .iv)(value.current, value.previous)));
    }
    return unit === 'share' ? (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(value) : (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(value, unit === 'mean' ? 1 : 0);
}


/***/ }),

/***/ 1875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ growth),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   WR: () => (/* binding */ points),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   c0: () => (/* binding */ people),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   wu: () => (/* binding */ signedPercent),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _reports_small_base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9460);

const UNKNOWN = '–';
const format = (decimals) => new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const formats = [format(0), format(1)];
const huge = new Intl.NumberFormat('en-US', { notation: 'scientific', maximumFractionDigits: 1 });
const isKnown = (value) => typeof value === 'number' && Number.isFinite(value);
function number(value, decimals = 0) {
    if (!isKnown(value))
        return UNKNOWN;
    const text = (Math.abs(value) < 1e15 ? formats[decimals] : huge).format(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
function signed(value, decimals = 0) {
    if (!isKnown(value))
        return UNKNOWN;
    const text = number(Math.abs(value), decimals);
    return /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : `±${text}`;
}
const percent = (share) => (isKnown(share) ? `${number(share * 100, 1)}%` : UNKNOWN);
const signedPercent = (share) => isKnown(share) ? `${signed(share * 100, 1)}%` : UNKNOWN;
const isLarge = (base) => base >= _reports_small_base_js__WEBPACK_IMPORTED_MODULE_0__/* .SMALL_BASE */ .E;
const points = (difference, unit = 'points') => isKnown(difference) ? `${signed(difference * 100, 1)} ${unit}` : UNKNOWN;
const growth = (current, previous) => isKnown(current) && isKnown(previous) && isLarge(previous) ? current / previous - 1 : null;
const difference = (current, previous) => isKnown(current) && isKnown(previous) ? current - previous : null;
function moved(signedText) {
    if (signedText.startsWith('+'))
        return `${signedText} ▲`;
    return signedText.startsWith('−') ? `${signedText} ▼` : signedText;
}
const plural = (count, noun, many = `${noun}s`) => `${number(count)} ${count === 1 ? noun : many}`;
const people = (count) => plural(count, 'person', 'people');
function bytes(count) {
    if (count < 1000)
        return `${number(count)} B`;
    return count < 1_000_000 ? `${number(count / 1000, 1)} KB` : `${number(count / 1_000_000, 1)} MB`;
}
const listed = (items) => items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;


/***/ }),

/***/ 4117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ reportTable)
/* harmony export */ });
/* harmony import */ var _table_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(350);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4700);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7474);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1925);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3360);





function reportTable(made, { most, where }) {
    const { rows, notes } = (0,_table_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shownTable */ .o)(made, { most, where, outside: _escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escape */ .i });
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)((0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)(made.heading), ...made.columns.map(({ title }) => (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)(title))], rows.map(({ label, row }) => [
        label,
        ...made.columns.map(({ unit, isMain }, index) => {
            const text = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .valueText */ .Ru)(row.values[index] ?? null, unit);
            return isMain === true ? `**${text}**` : text;
        }),
    ])), notes.join(' '));
}


/***/ }),

/***/ 7995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline)
/* harmony export */ });
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(408);

const BARS = Array.from('▁▂▃▄▅▆▇█');
const GAP = '·';
const BREAK = '┊';
const LEAST_SPAN = 0.1;
function sparkline(values, breaks = new Set()) {
    const size = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .weeksPerBar */ .e1)(values.length);
    const cut = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .groups */ .TN)([...values.keys()], size).map((group) => group.some((index) => breaks.has(index)));
    const bars = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .groups */ .TN)(values, size).map(_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2);
    const known = bars.filter((value) => value !== null);
    if (known.length === 0)
        return '';
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const span = Math.max(high - low, Math.abs(high) * LEAST_SPAN);
    const draw = (value) => {
        if (value === null)
            return GAP;
        if (high === 0)
            return BARS[0] ?? GAP;
        if (high === low)
            return BARS[4] ?? GAP;
        return BARS[BARS.length - 1 - Math.round(((high - value) / span) * (BARS.length - 2))] ?? GAP;
    };
    return bars.map((value, index) => `${cut[index] === true && index > 0 ? BREAK : ''}${draw(value)}`).join('');
}


/***/ }),

/***/ 3360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   kb: () => (/* binding */ left),
/* harmony export */   pG: () => (/* binding */ right),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
const unbroken = (text) => text.replaceAll('– ', '–\u2060 ').replaceAll(' ', '\u00a0');
const line = (cells) => `| ${cells.join(' | ')} |`;
function table(columns, rows) {
    if (rows.length === 0)
        return '';
    return [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
        ...rows.map((cells) => line(cells.map((cell, index) => (columns[index]?.align === 'right' ? unbroken(cell) : cell)))),
    ].join('\n');
}
const left = (title) => ({ title, align: 'left' });
const right = (title) => ({ title, align: 'right' });


/***/ }),

/***/ 6038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   TT: () => (/* binding */ dayList),
/* harmony export */   YS: () => (/* binding */ shortDates),
/* harmony export */   Yu: () => (/* binding */ dates),
/* harmony export */   Zq: () => (/* binding */ shortSpan),
/* harmony export */   bn: () => (/* binding */ weekDay),
/* harmony export */   gs: () => (/* binding */ fullDay),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   tE: () => (/* binding */ shortDay),
/* harmony export */   vY: () => (/* binding */ monthAndYear)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _chart_month_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1852);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1875);



const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const yearOf = (day) => day.slice(0, 4);
const weekday = (day) => weekdays[(0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(day)] ?? '';
const ofMonth = (day) => String(Number(day.slice(8)));
const shortDay = (day) => `${ofMonth(day)} ${(0,_chart_month_names_js__WEBPACK_IMPORTED_MODULE_2__/* .monthName */ .g)(day)}`;
const weekDay = (day) => `${weekday(day)} ${shortDay(day)}`;
const fullDay = (day) => `${weekDay(day)} ${yearOf(day)}`;
const date = (day) => `${shortDay(day)} ${yearOf(day)}`;
function shortSpan(first, last) {
    if (first === last)
        return weekDay(first);
    const start = first.slice(0, 7) === last.slice(0, 7) ? `${weekday(first)} ${ofMonth(first)}` : weekDay(first);
    return `${start} – ${weekDay(last)}`;
}
function span(first, last) {
    if (yearOf(first) !== yearOf(last))
        return `${fullDay(first)} – ${fullDay(last)}`;
    return `${shortSpan(first, last)} ${yearOf(last)}`;
}
function dates({ start, end }) {
    if (yearOf(start) !== yearOf(end))
        return `${date(start)} – ${date(end)}`;
    const first = start.slice(0, 7) === end.slice(0, 7) ? ofMonth(start) : shortDay(start);
    return `${first} – ${date(end)}`;
}
function dayList(days) {
    const runs = [];
    for (const day of days) {
        const run = runs.at(-1);
        if (run !== undefined && (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(run.last, 1) === day)
            run.last = day;
        else
            runs.push({ first: day, last: day });
    }
    return (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(runs.map(({ first, last }) => shortSpan(first, last)));
}
function shortDates({ start, end }) {
    const first = start.slice(0, 7) === end.slice(0, 7) ? ofMonth(start) : shortDay(start);
    return `${first} – ${shortDay(end)}`;
}
const monthAndYear = (month) => `${(0,_chart_month_names_js__WEBPACK_IMPORTED_MODULE_2__/* .monthName */ .g)(month)} ${month.slice(0, 4)}`;


/***/ }),

/***/ 4262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ac: () => (/* binding */ figuresOver),
/* harmony export */   fU: () => (/* binding */ pairedDays),
/* harmony export */   hI: () => (/* binding */ compareWeeks),
/* harmony export */   nx: () => (/* binding */ knowsAllDays),
/* harmony export */   od: () => (/* binding */ isWholeRow)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_period_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);
/* harmony import */ var _files_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3326);
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9933);
/* harmony import */ var _reports_measures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3200);
/* harmony import */ var _reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7155);
/* harmony import */ var _stored_days_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1858);







const figuresOver = ({ history, carried }, days) => (0,_reports_totals_row_js__WEBPACK_IMPORTED_MODULE_5__/* .aggregate */ .QD)((0,_files_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .totalsDays */ .PV)(history, days), carried);
const weekEarlier = (day) => (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(day, -7);
const pairedDays = (history, days) => days.filter((day) => (0,_stored_days_js__WEBPACK_IMPORTED_MODULE_6__/* .isStored */ .mL)(history, day) && (0,_stored_days_js__WEBPACK_IMPORTED_MODULE_6__/* .isStored */ .mL)(history, weekEarlier(day)));
function pairOf(week, before, history) {
    const current = (0,_stored_days_js__WEBPACK_IMPORTED_MODULE_6__/* .readDays */ .Qg)(history, week) ?? [];
    if (before === undefined || (0,_stored_days_js__WEBPACK_IMPORTED_MODULE_6__/* .readDays */ .Qg)(history, before) === undefined)
        return { current, previous: [] };
    const paired = pairedDays(history, current);
    return paired.length === 0
        ? { current, previous: [] }
        : { current: paired, previous: paired.map(weekEarlier) };
}
const knowsAllDays = (figure) => _reports_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .measures */ .q[figure].kind === 'counted' || _reports_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .measures */ .q[figure].kind === 'newest';
const isWholeRow = (row) => row !== undefined && row.days === (0,_core_period_js__WEBPACK_IMPORTED_MODULE_1__/* .lengthOf */ .Y5)(row);
function compareWeeks(week, before, source) {
    const whole = isWholeRow(week) && isWholeRow(before);
    const { current, previous } = pairOf(week, before, source.history);
    const over = previous.length === 0
        ? undefined
        : { current: figuresOver(source, current), previous: figuresOver(source, previous) };
    const compare = (figure) => {
        const redefined = before !== undefined && (0,_reports_definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .definitionsBetweenPeriods */ .tj)(before, week, figure).length > 0;
        const own = (0,_reports_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .R)(week, figure);
        if (before === undefined || whole || knowsAllDays(figure)) {
            return {
                current: own,
                previous: before === undefined ? null : (0,_reports_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .R)(before, figure),
                restricted: false,
                redefined,
            };
        }
        return over === undefined
            ? { current: own, previous: null, restricted: false, redefined }
            : {
                current: (0,_reports_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .R)(over.current, figure),
                previous: (0,_reports_measures_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .R)(over.previous, figure),
                restricted: true,
                redefined,
            };
    };
    return { current, previous, whole, compare };
}


/***/ }),

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ billedDays),
/* harmony export */   F: () => (/* binding */ costClause)
/* harmony export */ });
/* harmony import */ var _core_period_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5386);
/* harmony import */ var _files_day_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60);
/* harmony import */ var _files_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2338);
/* harmony import */ var _markdown_amount_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2438);
/* harmony import */ var _markdown_number_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1875);





const isZero = (amount) => !/[1-9]/.test((0,_markdown_amount_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(amount, 2));
function quantitiesOf({ credits, premium_requests: requests }) {
    const named = (amount, noun) => {
        if (amount === null)
            return [];
        const text = (0,_markdown_amount_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(amount, 0);
        return [`${text} ${text === '1' ? noun : `${noun}s`}`];
    };
    return [...named(credits, 'AI credit'), ...named(requests, 'premium request')];
}
function costClause(row, where = '') {
    const { gross_amount: gross, net_amount: net } = row;
    const quantities = quantitiesOf(row);
    if (gross === null || quantities.length === 0)
        return '';
    const verb = quantities.join('').startsWith('1 ') && quantities.length === 1 ? 'was' : 'were';
    const billed = net === null ? '' : isZero(net) ? ', nothing billed on top' : `, USD ${(0,_markdown_amount_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(net, 2)} billed on top`;
    return `${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(quantities)} ${verb} used${where} (USD ${(0,_markdown_amount_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(gross, 2)} at list price${billed})`;
}
const billedDays = ({ reports }, week, { today }) => (0,_core_period_js__WEBPACK_IMPORTED_MODULE_0__/* .daysOf */ .hF)(week).filter((day) => ['settled', 'provisional', 'restated'].includes((0,_files_day_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(reports['credits'], day, today))).length;


/***/ }),

/***/ 1079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ RESTRICTED),
/* harmony export */   QT: () => (/* binding */ MAIN),
/* harmony export */   RS: () => (/* binding */ trendOf),
/* harmony export */   Vm: () => (/* binding */ REDEFINED),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   _t: () => (/* binding */ figuresTable),
/* harmony export */   mb: () => (/* binding */ isRedefinedIn),
/* harmony export */   ns: () => (/* binding */ isKnownIn)
/* harmony export */ });
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9933);
/* harmony import */ var _reports_measures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3200);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4262);
/* harmony import */ var _markdown_bucket_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(408);
/* harmony import */ var _markdown_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7474);
/* harmony import */ var _markdown_sparkline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7995);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3360);
/* harmony import */ var _markdown_when_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6038);








const RESTRICTED = '†';
const REDEFINED = '‡';
const MAIN = [
    'active_users',
    'avg_daily_active_users',
    'interactions',
    'lines_added',
    'agent_lines_share',
    'completion_acceptance_rate',
    'pull_requests_created_by_copilot',
];
const comparable = (row, figure) => (0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .knowsAllDays */ .nx)(figure) || (0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .isWholeRow */ .od)(row) ? (0,_reports_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .R)(row, figure) : null;
const isRedefinedIn = ({ start, end }, figure) => (0,_reports_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionsWithin */ .kS)(start, end).some(({ touches }) => touches.includes(figure));
const breaksOf = (rows, figure) => new Set([...rows.entries()].filter(([, row]) => isRedefinedIn(row, figure)).map(([index]) => index));
const trendOf = (rows, figure) => (0,_markdown_sparkline_js__WEBPACK_IMPORTED_MODULE_4__/* .sparkline */ .K)(rows.map((row) => comparable(row, figure)), breaksOf(rows, figure));
const MEAN_WEEKS = 4;
function recentMean(trend, figure) {
    const recent = trend.slice(-MEAN_WEEKS);
    const values = recent.map((row) => comparable(row, figure));
    const isCut = Math.max(0, ...breaksOf(recent, figure)) > 0;
    return isCut || recent.length < MEAN_WEEKS || values.includes(null) ? null : (0,_markdown_bucket_js__WEBPACK_IMPORTED_MODULE_6__/* .mean */ .i2)(values);
}
function line(figure, { trend }, comparison) {
    const { label, kind } = _reports_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .measures */ .q[figure];
    const compared = comparison.compare(figure);
    const { current, previous, restricted, redefined } = compared;
    const mark = restricted ? ` ${RESTRICTED}` : '';
    return [
        `${label}${mark}`,
        `**${(0,_markdown_change_js__WEBPACK_IMPORTED_MODULE_3__/* .written */ .Mp)(current, kind)}**`,
        (0,_markdown_change_js__WEBPACK_IMPORTED_MODULE_3__/* .written */ .Mp)(previous, kind),
        `${(0,_markdown_change_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(compared, kind)}${redefined && previous !== null ? ` ${REDEFINED}` : ''}`,
        (0,_markdown_change_js__WEBPACK_IMPORTED_MODULE_3__/* .written */ .Mp)(recentMean(trend, figure), kind),
        trendOf(trend, figure),
    ];
}
const isKnownIn = (rows, figure) => rows.some((row) => (0,_reports_measures_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .R)(row, figure) !== null);
function figuresTable(figures, focus, comparison) {
    const { week, before, trend } = focus;
    const columns = [
        (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_7__/* .left */ .kb)('Figure'),
        (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_7__/* .right */ .pG)((0,_markdown_when_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDates */ .YS)(week)),
        (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_7__/* .right */ .pG)(before === undefined ? 'Week before' : (0,_markdown_when_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDates */ .YS)(before)),
        (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_7__/* .right */ .pG)('Change'),
        (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_7__/* .right */ .pG)('4-week average'),
        (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_7__/* .left */ .kb)(trend.length < 2 ? 'Trend' : `${trend.length} weeks`),
    ];
    return (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(columns, figures.filter((figure) => isKnownIn(trend, figure)).map((figure) => line(figure, focus, comparison)));
}


/***/ }),

/***/ 5621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf)
/* harmony export */ });
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _reports_definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9933);
/* harmony import */ var _markdown_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7474);
/* harmony import */ var _markdown_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1875);
/* harmony import */ var _main_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1079);





function changeOf(row, all) {
    const before = all.find(({ end }) => (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .addDays */ .fi)(end, 1) === row.start);
    if (before === undefined || before.active_users === null)
        return _markdown_number_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV;
    const text = (0,_markdown_change_js__WEBPACK_IMPORTED_MODULE_2__/* .change */ .Zg)({ current: row.active_users, previous: before.active_users }, 'counted');
    const isRedefined = (0,_reports_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .definitionsBetweenPeriods */ .tj)(before, row, 'active_users').length > 0;
    return isRedefined && text !== _markdown_number_js__WEBPACK_IMPORTED_MODULE_3__/* .UNKNOWN */ .HV ? `${text} ${_main_table_js__WEBPACK_IMPORTED_MODULE_4__/* .REDEFINED */ .Vm}` : text;
}


/***/ }),

/***/ 10:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ ofSeats),
/* harmony export */   H8: () => (/* binding */ newestSeats),
/* harmony export */   JI: () => (/* binding */ daysInShort),
/* harmony export */   TX: () => (/* binding */ settledDays),
/* harmony export */   qv: () => (/* binding */ summarySentence)
/* harmony export */ });
/* harmony import */ var _cost_clause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5796);
/* harmony import */ var _markdown_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1875);
/* harmony import */ var _reports_small_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9460);



const ofSeats = (active, seats) => {
    if (seats === null || seats === 0)
        return '';
    const share = (0,_reports_small_base_js__WEBPACK_IMPORTED_MODULE_2__/* .shareOf */ .t)(active, seats);
    return active > seats || share === null
        ? ` (${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(seats, 'seat')} assigned)`
        : ` (${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(share)} of ${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(seats, 'seat')})`;
};
const newestSeats = (rows) => rows.findLast(({ seats }) => seats !== null)?.seats ?? null;
function direction({ current, previous, redefined }) {
    const change = (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .difference */ .iv)(current, previous);
    if (change === null || redefined)
        return '';
    if (change === 0)
        return 'Unchanged';
    const share = (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .growth */ .Am)(current, previous);
    const size = share === null ? '' : ` ${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(Math.abs(share))}`;
    return change > 0 ? `▲ Up${size}` : `▼ Down${size}`;
}
function against({ current, previous, redefined }) {
    const change = (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .difference */ .iv)(current, previous);
    if (change === null)
        return '';
    if (redefined)
        return ` (${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(previous)} the week before, counted differently)`;
    if (change === 0)
        return ', as many as the week before';
    return `, ${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than the week before`;
}
const settledDays = ({ week }, { window }) => week.end <= window.settledUntil ? week.days : Math.min(week.days, week.settled_days);
function completeness(focus, target) {
    const { days } = focus.week;
    const settled = settledDays(focus, target);
    if (days < 7) {
        const open = settled === days ? 'all settled' : `${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(settled)} settled`;
        return `${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(days)} of 7 days are stored, ${open}`;
    }
    return settled === 7
        ? 'all 7 days are stored and settled'
        : `all 7 days are stored, ${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(settled)} settled`;
}
const daysInShort = (days, settled, all = 7) => settled === days ? `${days} of ${all}` : `${days} of ${all}, ${settled === 0 ? 'none' : settled} settled`;
function byAgents({ current, previous, redefined }) {
    if (current === null)
        return '';
    const change = redefined ? null : (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .difference */ .iv)(current, previous);
    return `; agents wrote ${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(current)} of the lines added${change === null ? '' : ` (${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .aW)((0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .points */ .WR)(change))})`}`;
}
function cost({ ledger, window }, { week }) {
    const days = (0,_cost_clause_js__WEBPACK_IMPORTED_MODULE_0__/* .billedDays */ .A)(ledger, week, window);
    const clause = (0,_cost_clause_js__WEBPACK_IMPORTED_MODULE_0__/* .costClause */ .F)(week, days > 0 && days < 7 ? ` on ${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(days)} of 7 days` : '');
    return clause === '' ? '' : `; ${clause}`;
}
function active(comparison, seats) {
    const weekly = comparison.compare('active_users');
    if (weekly.current !== null) {
        const verb = weekly.current === 1 ? 'was' : 'were';
        return `${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .people */ .c0)(weekly.current)} ${verb} active in the week${ofSeats(weekly.current, seats)}${against(weekly)}`;
    }
    const daily = comparison.compare('avg_daily_active_users');
    if (daily.current === null)
        return 'How many people were active is not known';
    const share = (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .growth */ .Am)(daily.current, daily.previous);
    const compared = share === null || daily.redefined ? '' : `, ${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .signedPercent */ .wu)(share)} against the same days a week before`;
    return `${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(daily.current, 1)} people were active on an average day${compared}`;
}
function summarySentence(target, focus, comparison) {
    const weekly = comparison.compare('active_users');
    const lead = weekly.current === null ? '' : direction(weekly);
    return [
        lead === '' ? '' : `${lead}: `,
        active(comparison, newestSeats([focus.week, ...focus.newer])),
        byAgents(comparison.compare('agent_lines_share')),
        cost(target, focus),
        `; ${completeness(focus, target)}.`,
    ].join('');
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qg: () => (/* binding */ readDays),
/* harmony export */   U0: () => (/* binding */ hasLedger),
/* harmony export */   mL: () => (/* binding */ isStored)
/* harmony export */ });
/* harmony import */ var _core_period_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5386);

const isStored = (history, day) => history.get(day)?.totals !== undefined;
function readDays(history, row) {
    const days = (0,_core_period_js__WEBPACK_IMPORTED_MODULE_0__/* .daysOf */ .hF)(row).filter((day) => isStored(history, day));
    return days.length === row.days ? days : undefined;
}
const hasLedger = ({ ledger }) => Object.keys(ledger.reports).length > 0;


/***/ }),

/***/ 350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ shownTable)
/* harmony export */ });
/* harmony import */ var _markdown_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1875);
/* harmony import */ var _markdown_when_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6038);


function pieceText(piece, outside) {
    if (typeof piece === 'string')
        return piece;
    if (typeof piece === 'number')
        return (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(piece);
    return 'day' in piece ? (0,_markdown_when_js__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6)(piece.day) : outside(piece.outside);
}
const sentenceText = (sentence, outside) => sentence.map((piece) => pieceText(piece, outside)).join('');
function labelsOf(rows, outside) {
    const own = (label) => ('said' in label ? sentenceText(label.said, outside) : outside(label.name));
    const alike = Map.groupBy(rows, ({ label }) => own(label));
    return (label) => 'id' in label && label.id !== undefined && (alike.get(own(label))?.length ?? 0) > 1
        ? `${own(label)} (id ${outside(label.id)})`
        : own(label);
}
const shownOf = (count, most) => (count === most + 1 ? count : Math.min(count, most));
function shownTable({ rows, rest, more = 0, nouns, notes }, { most, where, outside }) {
    const shown = rows.slice(0, shownOf(rows.length, most));
    const hidden = more + rows.length - shown.length;
    const label = labelsOf(shown, outside);
    return {
        rows: [...shown, ...(rest === undefined ? [] : [rest])].map((row) => ({ label: label(row.label), row })),
        notes: [
            ...(hidden > 0 ? [`${(0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hidden, `more ${nouns[0]}`, `more ${nouns[1]}`)} ${where}.`] : []),
            ...notes.map((note) => sentenceText(note, outside)),
        ],
    };
}


/***/ }),

/***/ 3337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ namesPerson)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);

const PERSON = /^(user|user_id|user_login|username|login|actor|email)$/i;
const namesPerson = (bill) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsKey */ .gR)(bill, PERSON);


/***/ }),

/***/ 3760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ sharesOf),
/* harmony export */   nr: () => (/* binding */ byModel),
/* harmony export */   tU: () => (/* binding */ bySku)
/* harmony export */ });
/* harmony import */ var _core_decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7092);
/* harmony import */ var _core_figure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3159);
/* harmony import */ var _day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7412);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9490);




const byModel = ({ model }) => model;
const bySku = ({ product, sku }) => sku === null || product === null || sku.toLowerCase().startsWith(product.toLowerCase())
    ? (sku ?? product)
    : `${product}: ${sku}`;
const FOLDED = Symbol('folded');
function usageBy(days, unit, nameOf) {
    const usage = days.filter(({ billed_in }) => billed_in === unit).flatMap(_row_js__WEBPACK_IMPORTED_MODULE_2__/* .inUnit */ .IP);
    return Map.groupBy(usage, (item) => (item.folded === undefined ? nameOf(item) : FOLDED));
}
const grossOf = (usage) => Number((0,_day_js__WEBPACK_IMPORTED_MODULE_1__/* .addKnown */ .v2)(Array.from(usage, (item) => item.gross_amount)) ?? 0);
const ratio = (part, whole) => (whole > 0 ? (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .round */ .LI)(part / whole) : null);
const order = (a, b) => (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .compareDecimals */ .YL)(b.gross_amount ?? '0', a.gross_amount ?? '0') ||
    (b.shareBefore ?? 0) - (a.shareBefore ?? 0) ||
    ((a.name ?? '') < (b.name ?? '') ? -1 : 1);
const add = (values) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .round */ .LI)(known.reduce((sum, value) => sum + value, 0));
};
const fold = (lines) => ({
    name: null,
    folded: lines.reduce((sum, line) => sum + Math.max(1, line.folded), 0),
    quantity: (0,_day_js__WEBPACK_IMPORTED_MODULE_1__/* .addKnown */ .v2)(lines.map((line) => line.quantity)),
    gross_amount: (0,_day_js__WEBPACK_IMPORTED_MODULE_1__/* .addKnown */ .v2)(lines.map((line) => line.gross_amount)),
    net_amount: (0,_day_js__WEBPACK_IMPORTED_MODULE_1__/* .addKnown */ .v2)(lines.map((line) => line.net_amount)),
    share: add(lines.map((line) => line.share)),
    shareBefore: add(lines.map((line) => line.shareBefore)),
});
function sharesOf(days, before, nameOf, most = Number.POSITIVE_INFINITY) {
    const unit = days.at(-1)?.billed_in;
    const [current, earlier] = [usageBy(days, unit, nameOf), usageBy(before, unit, nameOf)];
    const [all, allEarlier] = [current, earlier].map((usage) => grossOf([...usage.values()].flat()));
    const sum = (usage, figure) => usage.length === 0 ? '0' : (0,_day_js__WEBPACK_IMPORTED_MODULE_1__/* .addKnown */ .v2)(usage.map((item) => item[figure]));
    const lines = [...new Set([...current.keys(), ...earlier.keys()])].map((key) => {
        const usage = current.get(key) ?? [];
        return {
            name: key === FOLDED ? null : key,
            folded: key === FOLDED ? Math.max(1, ...usage.map(({ folded }) => folded ?? 0)) : 0,
            quantity: sum(usage, 'gross_quantity'),
            gross_amount: sum(usage, 'gross_amount'),
            net_amount: sum(usage, 'net_amount'),
            share: ratio(grossOf(usage), all),
            shareBefore: ratio(grossOf(earlier.get(key) ?? []), allEarlier),
        };
    });
    const own = lines.filter(({ folded }) => folded === 0).toSorted(order);
    const rest = [...own.slice(most), ...lines.filter(({ folded }) => folded > 0)];
    const shown = own.slice(0, most);
    const [only, ...more] = rest;
    return only === undefined ? shown : [...shown, more.length === 0 ? only : fold(rest)];
}


/***/ }),

/***/ 3200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ measures),
  R: () => (/* binding */ measures_valueOf)
});

;// CONCATENATED MODULE: ./lib/reports/measures/activity.js
const first = 'the first day';
const activity = {
    active_users: {
        label: 'People active',
        kind: 'counted',
        unit: 'people',
        source: 'weekly_active_users, monthly_active_users',
        meaning: 'Distinct people in the whole period, as GitHub counts them: `weekly_active_users` of the week’s Saturday, `monthly_active_users` of the month’s last day. Days are never added up. Unknown when that day is not stored, or when it says fewer people than one of the period’s days alone.',
        since: first,
        limits: 'Who they were, or how much they did. GitHub documents trailing 7 and 28 days, and real data count from Sunday and from the first of the month: a week’s Saturday is the same by both, a month is its last 28 days by the documents.',
    },
    avg_daily_active_users: {
        label: 'Average daily active users',
        kind: 'mean',
        unit: 'people',
        source: 'daily_active_users',
        meaning: 'Mean of `daily_active_users` over the stored days, weekends included.',
        since: first,
        limits: 'Whether it was the same people each day.',
    },
    interactions: {
        label: 'Prompts',
        kind: 'sum',
        unit: 'prompts',
        source: 'user_initiated_interaction_count',
        meaning: 'Prompts that people sent; opening a panel or switching a mode does not count.',
        since: first,
        limits: 'Code completions take no prompt and are not counted.',
    },
    generations: {
        label: 'Code generations',
        kind: 'sum',
        unit: 'generations',
        source: 'code_generation_activity_count',
        meaning: 'Each completion shown and each block of code in an answer, so one prompt can make several.',
        since: first,
        limits: 'How large they were. Edits by agents are not counted.',
    },
    acceptances: {
        label: 'Code acceptances',
        kind: 'sum',
        unit: 'acceptances',
        source: 'code_acceptance_activity_count',
        meaning: 'Code applied, inserted or copied by button.',
        since: first,
        limits: 'Copies by keyboard are not counted, nor whether the code stayed.',
    },
    lines_suggested: {
        label: 'Lines suggested',
        kind: 'sum',
        unit: 'lines',
        source: 'loc_suggested_to_add_sum',
        meaning: 'Lines that Copilot proposed to add, in completions, chat and the CLI.',
        since: first,
        limits: 'Edits by agents are not proposed, so lines added can be more.',
    },
    lines_added: {
        label: 'Lines added',
        kind: 'sum',
        unit: 'lines',
        source: 'loc_added_sum',
        meaning: 'Lines written into files: accepted by people, or written by agents.',
        since: first,
        limits: 'How many of them were kept, committed or merged.',
    },
    lines_deleted: {
        label: 'Lines deleted',
        kind: 'sum',
        unit: 'lines',
        source: 'loc_deleted_sum',
        meaning: 'Lines removed, today by agents only.',
        since: first,
        limits: 'Deletions that people made themselves.',
    },
    agent_lines_added: {
        label: 'Lines added by agents',
        kind: 'sum',
        unit: 'lines',
        source: 'totals_by_feature[].loc_added_sum',
        meaning: 'Lines added of the features `agent_edit`, `copilot_cli` and `copilot_app`: an agent wrote them into files by itself.',
        since: first,
        limits: 'Code that people took from an agent’s answer counts for its chat mode.',
    },
    agent_lines_share: {
        label: 'Share of lines added by agents',
        kind: 'rate',
        unit: 'share',
        source: 'totals_by_feature[].loc_added_sum, loc_added_sum',
        meaning: 'Lines added by agents ÷ lines added, summed over the period first.',
        since: first,
        limits: 'As for both of them; unknown below 20 lines.',
    },
    completion_acceptance_rate: {
        label: 'Code completions accepted',
        kind: 'rate',
        unit: 'share',
        source: 'totals_by_feature[feature = code_completion]',
        meaning: 'Acceptances ÷ generations of code completion alone, summed over the period first. Unknown below 20 generations.',
        since: first,
        limits: 'Whether completions were good: people also type on while one is shown.',
    },
};

;// CONCATENATED MODULE: ./lib/reports/measures/pull-requests.js
const pullRequests = {
    pull_requests_created: {
        label: 'Pull requests created',
        kind: 'sum',
        unit: 'pull requests',
        source: 'pull_requests.total_created',
        meaning: 'All pull requests, with or without Copilot.',
        since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
        limits: 'Their size.',
    },
    pull_requests_merged: {
        label: 'Pull requests merged',
        kind: 'sum',
        unit: 'pull requests',
        source: 'pull_requests.total_merged',
        meaning: 'All pull requests merged on these days, whenever they were created.',
        since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
        limits: 'How many of those created in the period were merged.',
    },
    pull_requests_created_by_copilot: {
        label: 'Pull requests created by Copilot',
        kind: 'sum',
        unit: 'pull requests',
        source: 'pull_requests.total_created_by_copilot',
        meaning: 'Of the pull requests created, those that Copilot opened.',
        since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
        limits: 'Pull requests that people opened with code by Copilot.',
    },
    pull_requests_reviewed_by_copilot: {
        label: 'Pull requests reviewed by Copilot',
        kind: 'sum',
        unit: 'reviews by day',
        source: 'pull_requests.total_reviewed_by_copilot',
        meaning: 'Pull requests that Copilot reviewed, by day.',
        since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
        limits: 'A pull request that is reviewed on two days counts on both.',
    },
    pull_requests_merged_created_by_copilot: {
        label: 'Pull requests by Copilot merged',
        kind: 'sum',
        unit: 'pull requests',
        source: 'pull_requests.total_merged_created_by_copilot',
        meaning: 'Of the pull requests merged, those that Copilot opened.',
        since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
        limits: 'They were not all created in the same period.',
    },
    copilot_suggestions: {
        label: 'Review suggestions by Copilot',
        kind: 'sum',
        unit: 'suggestions',
        source: 'pull_requests.total_copilot_suggestions',
        meaning: 'Suggestions that Copilot made in reviews.',
        since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
        limits: 'Comments that suggest no change.',
    },
    copilot_suggestions_applied: {
        label: 'Review suggestions applied',
        kind: 'sum',
        unit: 'suggestions',
        source: 'pull_requests.total_copilot_applied_suggestions',
        meaning: 'Of Copilot’s suggestions in reviews, those that were applied by button on these days.',
        since: '2025-12-18 (enterprises), 2026-02-25 (organizations)',
        limits: 'Suggestions that were followed by hand.',
    },
};

;// CONCATENATED MODULE: ./lib/reports/measures/surfaces.js
const surfaces_first = 'the first day';
const surfaces = {
    avg_daily_cli_users: {
        label: 'Average daily CLI users',
        kind: 'mean',
        unit: 'people',
        source: 'daily_active_cli_users',
        meaning: 'Mean of `daily_active_cli_users`. GitHub leaves the field out on days without use: such a day counts as 0 from the first archived day that carries it, and is unknown before.',
        since: '2026-02-27 (enterprises), 2026-03-13 (organizations)',
        limits: 'Whether it was the same people each day.',
    },
    avg_daily_cloud_agent_users: {
        label: 'Average daily cloud agent users',
        kind: 'mean',
        unit: 'people',
        source: 'daily_active_copilot_cloud_agent_users',
        meaning: 'Mean of `daily_active_copilot_cloud_agent_users`; a day without the field counts as for CLI users.',
        since: '2026-04-10',
        limits: 'What the agent was asked to do.',
    },
    avg_daily_code_review_users: {
        label: 'Average daily code review users',
        kind: 'mean',
        unit: 'people',
        source: 'daily_active_copilot_code_review_users',
        meaning: 'Mean of `daily_active_copilot_code_review_users`: people who asked for a review; a day without the field counts as for CLI users.',
        since: '2026-04-22',
        limits: 'People whose pull requests are reviewed by a rule.',
    },
    weekly_cloud_agent_users: {
        label: 'Cloud agent users in the week',
        kind: 'counted',
        unit: 'people',
        source: 'weekly_active_copilot_cloud_agent_users',
        meaning: 'GitHub’s count of Saturday, unknown where it contradicts a day’s count.',
        since: '2026-04-10',
        limits: 'How often they used it.',
    },
    weekly_code_review_users: {
        label: 'Code review users in the week',
        kind: 'counted',
        unit: 'people',
        source: 'weekly_active_copilot_code_review_users',
        meaning: 'GitHub’s count of Saturday, unknown where it contradicts a day’s count.',
        since: '2026-04-22',
        limits: 'People whose pull requests are reviewed by a rule.',
    },
    monthly_cloud_agent_users: {
        label: 'Cloud agent users in the month',
        kind: 'counted',
        unit: 'people',
        source: 'monthly_active_copilot_cloud_agent_users',
        meaning: 'GitHub’s count of the month’s last day, unknown where it contradicts a day’s count.',
        since: '2026-04-10',
        limits: 'How often they used it.',
    },
    monthly_code_review_users: {
        label: 'Code review users in the month',
        kind: 'counted',
        unit: 'people',
        source: 'monthly_active_copilot_code_review_users',
        meaning: 'GitHub’s count of the month’s last day, unknown where it contradicts a day’s count.',
        since: '2026-04-22',
        limits: 'People whose pull requests are reviewed by a rule.',
    },
    monthly_chat_users: {
        label: 'Chat users in the month',
        kind: 'counted',
        unit: 'people',
        source: 'monthly_active_chat_users',
        meaning: 'GitHub’s count of the month’s last day.',
        since: surfaces_first,
        limits: 'How often they used it.',
    },
    monthly_agent_users: {
        label: 'Agent users in the month',
        kind: 'counted',
        unit: 'people',
        source: 'monthly_active_agent_users',
        meaning: 'GitHub’s count of the month’s last day: people who used agent mode in an IDE.',
        since: surfaces_first,
        limits: 'Agents of the CLI, the app and the cloud.',
    },
    seats: {
        label: 'Seats',
        kind: 'newest',
        unit: 'seats',
        source: 'seat_breakdown.total, else people with a seat',
        meaning: 'Seats that are assigned, by the newest count of the period’s days.',
        since: 'the first day that the archive counted them',
        limits: 'Seats of earlier days: GitHub tells only of now.',
    },
    seats_unused_28_days: {
        label: 'Seats not used for 28 days',
        kind: 'newest',
        unit: 'seats',
        source: 'seats[].last_activity_at',
        meaning: 'People with a seat whose last activity is more than 28 days old or not known, by the same count.',
        since: 'the first day that the archive counted them',
        limits: 'Activity without telemetry; GitHub’s time may be a day late.',
    },
};

// EXTERNAL MODULE: ./lib/reports/small-base.js
var small_base = __webpack_require__(9460);
;// CONCATENATED MODULE: ./lib/reports/measures.js




const measures = {
    ...activity,
    ...pullRequests,
    ...surfaces,
};
const agentShare = ({ agent_lines_added: byAgents, lines_added: all }) => byAgents == null || all == null || all < small_base/* SMALL_BASE */.E ? null : byAgents / all;
const measures_valueOf = (figures, figure) => figure === 'agent_lines_share' ? agentShare(figures) : (figures[figure] ?? null);


/***/ }),

/***/ 3769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LT: () => (/* binding */ carried),
/* harmony export */   i1: () => (/* binding */ carriedIn),
/* harmony export */   zw: () => (/* binding */ isCarriedLost)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);


const CARRIED = [
    'daily_active_cli_users',
    'daily_active_copilot_cloud_agent_users',
    'daily_active_copilot_code_review_users',
];
const carried = zod__WEBPACK_IMPORTED_MODULE_1__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(CARRIED), _core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd);
function carriedIn(known, days) {
    const firstOf = (field) => days
        .filter(({ totals }) => totals[field] !== null)
        .map(({ day }) => day)
        .concat(known[field] ?? [])
        .sort()[0];
    return Object.fromEntries(CARRIED.flatMap((field) => {
        const day = firstOf(field);
        return day === undefined ? [] : [[field, day]];
    }));
}
const isCarriedLost = (known, { day, totals }) => CARRIED.some((field) => known[field] === day && totals[field] === null);


/***/ }),

/***/ 3848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ trustedCount),
/* harmony export */   q: () => (/* binding */ contradiction)
/* harmony export */ });
/* harmony import */ var _core_figure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3159);

function countedPeople(days, end, reach, counted) {
    const last = days.find(({ day }) => day === end);
    return {
        said: last?.totals[`${reach}_${counted}_users`] ?? null,
        most: (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(days.map(({ totals }) => totals[`daily_${counted}_users`])),
    };
}
const isContradicted = ({ said, most }) => said !== null && most !== null && said < most;
const trustedCount = (...counted) => {
    const people = countedPeople(...counted);
    return isContradicted(people) ? null : people.said;
};
function contradiction(days, end, reach) {
    const people = countedPeople(days, end, reach, 'active');
    return isContradicted(people) ? { said: people.said ?? 0, most: people.most ?? 0 } : undefined;
}


/***/ }),

/***/ 7155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M9: () => (/* binding */ monthFields),
/* harmony export */   QD: () => (/* binding */ aggregate),
/* harmony export */   Z7: () => (/* binding */ totalsFields),
/* harmony export */   d1: () => (/* binding */ weekOfTotals),
/* harmony export */   hY: () => (/* binding */ adoption),
/* harmony export */   jy: () => (/* binding */ monthOfTotals),
/* harmony export */   uK: () => (/* binding */ weekFields)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _core_figure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3159);
/* harmony import */ var _small_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9460);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3848);




const meanCarried = (days, known, field) => (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(days.map(({ day, totals }) => {
    const first = known[field];
    return totals[field] ?? (first !== undefined && first <= day ? 0 : null);
}));
const summed = {
    interactions: 'user_initiated_interaction_count',
    generations: 'code_generation_activity_count',
    acceptances: 'code_acceptance_activity_count',
    lines_suggested: 'loc_suggested_to_add_sum',
    lines_added: 'loc_added_sum',
    lines_deleted: 'loc_deleted_sum',
    agent_lines_added: 'agent_lines_added',
};
const pullRequests = {
    pull_requests_created: 'pull_requests_created',
    pull_requests_merged: 'pull_requests_merged',
    pull_requests_created_by_copilot: 'pull_requests_created_by_copilot',
    pull_requests_reviewed_by_copilot: 'pull_requests_reviewed_by_copilot',
    pull_requests_merged_created_by_copilot: 'pull_requests_merged_created_by_copilot',
    copilot_suggestions: 'copilot_suggestions',
    copilot_suggestions_applied: 'copilot_suggestions_applied',
};
const total = (days, fields) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [
    name,
    (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(days.map(({ totals }) => totals[field])),
]));
const rate = (accepted, generated) => generated === null || generated < _small_base_js__WEBPACK_IMPORTED_MODULE_2__/* .SMALL_BASE */ .E ? null : (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .ratio */ .CG)(accepted, generated);
function aggregate(days, known) {
    return {
        avg_daily_active_users: (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(days.map(({ totals }) => totals.daily_active_users)),
        ...total(days, summed),
        completion_acceptance_rate: rate((0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(days.map(({ totals }) => totals.completion_acceptances)), (0,_core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(days.map(({ totals }) => totals.completion_generations))),
        ...total(days, pullRequests),
        avg_daily_cli_users: meanCarried(days, known, 'daily_active_cli_users'),
        avg_daily_cloud_agent_users: meanCarried(days, known, 'daily_active_copilot_cloud_agent_users'),
        avg_daily_code_review_users: meanCarried(days, known, 'daily_active_copilot_code_review_users'),
    };
}
function adoptionOf(days) {
    const phases = days.findLast(({ totals }) => totals.adoption?.some(({ people }) => people !== null) === true)?.totals.adoption;
    return phases == null
        ? null
        : Object.fromEntries(phases
            .flatMap(({ phase_number, people }) => people === null ? [] : [[`phase_${phase_number}`, people]])
            .sort(([a], [b]) => (a < b ? -1 : 1)));
}
const figuresIn = (fields) => Object.fromEntries(Object.keys(fields).map((name) => [name, _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP]));
const totalsFields = {
    active_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    avg_daily_active_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    ...figuresIn(summed),
    completion_acceptance_rate: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    ...figuresIn(pullRequests),
    avg_daily_cli_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    avg_daily_cloud_agent_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    avg_daily_code_review_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
};
const weekFields = { weekly_cloud_agent_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP, weekly_code_review_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP };
const monthFields = {
    monthly_cloud_agent_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    monthly_code_review_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    monthly_chat_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
    monthly_agent_users: _core_figure_js__WEBPACK_IMPORTED_MODULE_0__/* .figure */ .vP,
};
const adoption = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()).nullable().catch(null);
const shared = (days, known) => ({
    ...aggregate(days, known),
    adoption: adoptionOf(days),
});
const weekOfTotals = (days, end, known) => ({
    active_users: (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedCount */ .d)(days, end, 'weekly', 'active'),
    ...shared(days, known),
    weekly_cloud_agent_users: (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedCount */ .d)(days, end, 'weekly', 'active_copilot_cloud_agent'),
    weekly_code_review_users: (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedCount */ .d)(days, end, 'weekly', 'active_copilot_code_review'),
});
function monthOfTotals(days, end, known) {
    const last = days.find(({ day }) => day === end)?.totals;
    return {
        active_users: (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedCount */ .d)(days, end, 'monthly', 'active'),
        ...shared(days, known),
        monthly_cloud_agent_users: (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedCount */ .d)(days, end, 'monthly', 'active_copilot_cloud_agent'),
        monthly_code_review_users: (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedCount */ .d)(days, end, 'monthly', 'active_copilot_code_review'),
        monthly_chat_users: last?.monthly_active_chat_users ?? null,
        monthly_agent_users: last?.monthly_active_agent_users ?? null,
    };
}


/***/ }),

/***/ 9194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  work: () => (/* binding */ work)
});

// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(7449);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/privacy.js
var privacy = __webpack_require__(1495);
// EXTERNAL MODULE: ./lib/core/target.js
var core_target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/files/archive-file.js
var archive_file = __webpack_require__(4964);
// EXTERNAL MODULE: ./lib/files/series.js
var files_series = __webpack_require__(5894);
// EXTERNAL MODULE: ./lib/archive/people.js
var people = __webpack_require__(5540);
;// CONCATENATED MODULE: ./lib/archive/account.js

function addBatch(before, merged) {
    const days = new Map(before?.days);
    const refusals = new Map(before?.refusals);
    const standings = new Map(before?.standings);
    for (const { series, days: results, refusal, standing } of merged.series) {
        const known = days.get(series) ?? new Map();
        days.set(series, new Map([...known, ...results.map((result) => [result.day, result])]));
        if (refusal !== undefined)
            refusals.set(series, refusal);
        if (refusal !== undefined || !standings.has(series))
            standings.set(series, standing);
    }
    const hasNews = merged.files.length > 0;
    return {
        merged,
        days,
        refusals,
        standings,
        hasNews: (before?.hasNews ?? false) || hasNews,
        history: hasNews || before === undefined ? merged.history : before.history,
    };
}
function countLeft({ recent, older }, { days, refusals }) {
    let left = 0;
    for (const { series: all, days: wanted } of [...recent, ...older]) {
        for (const series of all.filter((series) => !refusals.has(series))) {
            const results = days.get(series);
            left += wanted.filter((day) => results?.get(day)?.state === 'left').length;
        }
    }
    for (const { series: all, days: wanted } of older) {
        for (const series of all.filter((series) => !refusals.has(series)))
            left += wanted.filter((day) => days.get(series)?.has(day) !== true).length;
    }
    return left;
}
function closeAccount(account, plan, { givenUp, formerFolder }) {
    const { merged } = account;
    const conflict = plan.state.people.conflict ?? merged.state.people.conflict;
    const asksForPeople = plan.task.series.some(({ report }) => (0,people/* isPersonal */.x)(report));
    return {
        target: plan.task.target,
        window: merged.state.window,
        series: plan.task.series.map((series) => ({
            series,
            days: [...(account.days.get(series)?.values() ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1)),
            refusal: account.refusals.get(series),
            standing: account.standings.get(series) ?? 'asked',
            isOptional: plan.task.optional.has(series),
        })),
        ledger: merged.ledger,
        ledgerWasDamaged: plan.state.damagedLedger !== undefined,
        formerFolder,
        peopleConflict: conflict?.cause === 'key' && !asksForPeople ? undefined : conflict,
        daysLeft: countLeft(plan, account),
        givenUp,
        weeks: merged.rows.weeks,
        months: merged.rows.months,
        carried: merged.rows.carried,
        history: account.history,
        hasNews: account.hasNews,
    };
}

;// CONCATENATED MODULE: ./lib/archive/batches.js
const BATCH_DAYS = 100;
const BATCH_BYTES = 6_000_000;
const BATCH_SECONDS = 40;
const bytesOf = ({ answer }) => answer.state !== 'ready'
    ? 0
    : answer.value.files.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0);
const sumOf = (answered) => answered.reduce((sum, day) => sum + bytesOf(day), 0);
async function collectAndLand(queue, world) {
    const { collector, clock, isOver, tell, land } = world;
    let done = 0;
    let hasFailed = false;
    let landing = Promise.resolve();
    function collect() {
        const began = clock.seconds();
        return collector.collect(queue, (sofar) => {
            tell(done + sofar.length);
            return (sofar.length >= BATCH_DAYS ||
                clock.seconds() - began >= BATCH_SECONDS ||
                sumOf(sofar) >= BATCH_BYTES ||
                hasFailed ||
                isOver());
        });
    }
    try {
        while (queue.length > 0 && !isOver()) {
            const batch = await collect();
            done += batch.length;
            await landing;
            landing = land(batch);
            landing.catch(() => (hasFailed = true));
        }
    }
    finally {
        await landing;
    }
}

// EXTERNAL MODULE: ./lib/archive/budget.js
var archive_budget = __webpack_require__(9713);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var core_day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/files/entity.js
var entity = __webpack_require__(1528);
// EXTERNAL MODULE: ./lib/archive/keep.js + 2 modules
var archive_keep = __webpack_require__(8090);
// EXTERNAL MODULE: ./lib/files/record.js
var files_record = __webpack_require__(9014);
// EXTERNAL MODULE: ./lib/reports/all.js + 21 modules
var reports_all = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __webpack_require__(7092);
;// CONCATENATED MODULE: ./lib/reports/teams/activity.js


const COUNTERS = [
    'user_initiated_interaction_count',
    'code_generation_activity_count',
    'code_acceptance_activity_count',
    'loc_suggested_to_add_sum',
    'loc_suggested_to_delete_sum',
    'loc_added_sum',
    'loc_deleted_sum',
];
const FAMILIES = [
    ['chat', ['used_chat']],
    ['agent', ['used_agent']],
    ['cli', ['used_cli']],
    ['cloud_agent', ['used_copilot_cloud_agent', 'used_copilot_coding_agent']],
    ['code_review', ['used_copilot_code_review_active']],
];
const COMPLETIONS = ['code_generation_activity_count', 'code_acceptance_activity_count'];
const FIRST_COMPLETION = COUNTERS.length;
const FIRST_FAMILY = FIRST_COMPLETION + COMPLETIONS.length;
const CREDITS = FIRST_FAMILY + FAMILIES.length;
const PEOPLE = CREDITS + 1;
const ROW_LENGTH = PEOPLE + 1;
const number = (value) => (typeof value === 'number' ? value : Number.NaN);
function billionths(value) {
    const credits = typeof value === 'number' ? value : Number((0,json/* decimalText */.Nx)(value) ?? Number.NaN);
    return Math.abs(credits) < 9_000_000 ? Math.round(credits * 1e9) : Number.NaN;
}
function flag(record, keys) {
    let known = Number.NaN;
    for (const key of keys) {
        const value = record[key];
        if (value === true)
            return 1;
        if (value === false)
            known = 0;
    }
    return known;
}
function completionsOf(record) {
    const rows = record['totals_by_feature'];
    return Array.isArray(rows)
        ? rows.find((row) => row['feature'] === 'code_completion')
        : undefined;
}
function isActive(record, row, at) {
    for (let index = 0; index < COUNTERS.length; index += 1)
        if ((row[at + index] ?? 0) > 0)
            return true;
    for (const key in record)
        if (record[key] === true && key.startsWith('used_'))
            return true;
    return false;
}
function writeActivity(record, rows, at) {
    let index = at;
    for (const key of COUNTERS)
        rows[index++] = number(record[key]);
    const completions = completionsOf(record);
    for (const key of COMPLETIONS)
        rows[index++] = number(completions?.[key]);
    for (const [, keys] of FAMILIES)
        rows[index++] = flag(record, keys);
    rows[index++] = billionths(record['ai_credits_used']);
    rows[index] = isActive(record, rows, at) ? 1 : 0;
}
function addRow(sum, rows, at) {
    for (let index = 0; index < ROW_LENGTH; index += 1) {
        const [a, b] = [sum[index] ?? 0, rows[at + index] ?? 0];
        sum[index] = Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b;
    }
}
function keepLarger(rows, at, other) {
    for (let index = 0; index < ROW_LENGTH; index += 1) {
        const [a, b] = [rows[at + index] ?? 0, other[index] ?? 0];
        rows[at + index] = Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b);
    }
}
function emptySum() {
    const sum = new Float64Array(ROW_LENGTH).fill(Number.NaN);
    sum[PEOPLE] = 0;
    return sum;
}
const figure = (row, index) => {
    const value = row[index] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
};
function credits(row) {
    const sum = figure(row, CREDITS);
    return sum === null ? null : (0,json/* parseJson */.qF)((0,decimal/* spell */.lO)(`${BigInt(sum)}e-9`));
}
const activityRecord = (row) => ({
    people: row[PEOPLE] ?? 0,
    ...Object.fromEntries(COUNTERS.map((key, index) => [key, figure(row, index)])),
    completion_generations: figure(row, FIRST_COMPLETION),
    completion_acceptances: figure(row, FIRST_COMPLETION + 1),
    ai_credits_used: credits(row),
    people_by_feature: Object.fromEntries(FAMILIES.map(([name], index) => [name, figure(row, FIRST_FAMILY + index)])),
});

;// CONCATENATED MODULE: ./lib/reports/teams/groups.js
const isInside = (inner, outer) => {
    if (inner.size >= outer.size)
        return false;
    for (const person of inner)
        if (!outer.has(person))
            return false;
    return true;
};
const areApart = (a, b) => {
    const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
    for (const person of smaller)
        if (larger.has(person))
            return false;
    return true;
};
function uncovered(size, parts) {
    const covered = new Set();
    for (const part of parts)
        for (const person of part)
            covered.add(person);
    return size - covered.size;
}
class PublishedGroups {
    #groups = [];
    #covered = new Set();
    #whole;
    #few;
    constructor(peopleOfTarget, few) {
        this.#whole = peopleOfTarget;
        this.#few = few;
    }
    #isFew = (left) => left > 0 && left < this.#few;
    #outside(group) {
        let newcomers = 0;
        for (const person of group)
            if (!this.#covered.has(person))
                newcomers += 1;
        return this.#whole - this.#covered.size - newcomers;
    }
    #leaveFew(size, parts, added, left = () => uncovered(size, parts)) {
        if (parts.some((part) => this.#isFew(size - part.size)))
            return true;
        const firsts = added === undefined ? parts : [added];
        const pair = firsts.some((a) => parts.some((b) => b !== a && this.#isFew(size - a.size - b.size) && areApart(a, b)));
        return pair || this.#isFew(left());
    }
    add(group) {
        if (group.size < this.#few)
            return false;
        const isProper = (part) => part.size < this.#whole;
        const inTarget = [...this.#groups, group].filter(isProper);
        const left = () => this.#outside(group);
        if (isProper(group) && this.#leaveFew(this.#whole, inTarget, group, left))
            return false;
        const inGroup = this.#groups.filter((part) => isInside(part, group));
        if (inGroup.length > 0 && this.#leaveFew(group.size, inGroup, undefined))
            return false;
        for (const outer of this.#groups) {
            if (!isInside(group, outer))
                continue;
            const parts = [...this.#groups.filter((part) => isInside(part, outer)), group];
            if (this.#leaveFew(outer.size, parts, group))
                return false;
        }
        this.#groups.push(group);
        if (isProper(group))
            for (const person of group)
                this.#covered.add(person);
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/reports/teams/join.js




const NOTE = 'A person in two teams counts in both: teams do not add up to the whole, and people of several days must not be added.';
function personKey(id) {
    if (typeof id === 'number' && Number.isSafeInteger(id))
        return id;
    const text = (0,json/* idText */.FP)(id);
    const number = Number(text);
    return text !== undefined && String(number) === text && Number.isSafeInteger(number) ? number : text;
}
const compareTeams = (a, b) => (`${a.slug} ${a.id}` < `${b.slug} ${b.id}` ? -1 : 1);
class TeamJoin {
    #teams = new Map();
    #rowOf = new Map();
    #outside = new Set();
    #rows = new Float64Array(0);
    #seen = new Uint8Array(0);
    addMember(row) {
        const [person, team] = [personKey(row['user_id']), (0,json/* idText */.FP)(row['team_id'])];
        if (person === undefined || team === undefined)
            throw new errors/* Damaged */.WM('a user-teams record names no person or no team');
        const index = this.#rowOf.get(person) ?? this.#rowOf.size;
        this.#rowOf.set(person, index);
        const slug = typeof row['slug'] === 'string' ? row['slug'] : team;
        const known = this.#teams.get(team) ?? { id: team, slug, members: new Set() };
        if (slug < known.slug)
            known.slug = slug;
        known.members.add(index);
        this.#teams.set(team, known);
    }
    forgetActivity() {
        this.#rows = new Float64Array(this.#rowOf.size * ROW_LENGTH);
        this.#seen = new Uint8Array(this.#rowOf.size);
        this.#outside.clear();
    }
    addUser(record) {
        const person = personKey(record['user_id']);
        if (person === undefined)
            throw new errors/* Damaged */.WM('a users record names no person');
        const index = this.#rowOf.get(person);
        if (index === undefined) {
            this.#outside.add(person);
            return;
        }
        if (this.#seen[index] === 1) {
            const other = new Float64Array(ROW_LENGTH);
            writeActivity(record, other, 0);
            keepLarger(this.#rows, index * ROW_LENGTH, other);
        }
        else {
            this.#seen[index] = 1;
            writeActivity(record, this.#rows, index * ROW_LENGTH);
        }
    }
    #activity(members) {
        const sum = emptySum();
        for (const index of members)
            if (this.#seen[index] === 1)
                addRow(sum, this.#rows, index * ROW_LENGTH);
        return activityRecord(sum);
    }
    record(day, folder, minGroupSize) {
        const bySize = [...this.#teams.values()].sort((a, b) => b.members.size - a.members.size || compareTeams(a, b));
        const published = new PublishedGroups(this.#rowOf.size + this.#outside.size, minGroupSize);
        const shown = bySize.filter(({ members }) => published.add(members)).sort(compareTeams);
        const folded = bySize.filter((team) => !shown.includes(team));
        const others = new Set(folded.flatMap(({ members }) => [...members]));
        const isShown = others.size > 0 && published.add(others);
        return {
            schema: 2,
            day,
            target: folder,
            note: NOTE,
            min_group_size: minGroupSize,
            teams: shown.map(({ id, slug, members }) => ({
                team_id: id,
                slug,
                members: members.size,
                ...this.#activity(members),
            })),
            other: isShown ? { teams: folded.length, members: others.size, ...this.#activity(others) } : null,
            withheld: {
                too_small: folded.filter(({ members }) => members.size < minGroupSize).length,
                too_close_to_another: folded.filter(({ members }) => members.size >= minGroupSize).length,
                other: folded.length > 0 && !isShown,
            },
        };
    }
}

;// CONCATENATED MODULE: ./lib/archive/joined.js







const JOINED = ['users', 'user-teams', 'teams'];
async function readPeople(source, intake, report, day, stores, taker) {
    const { state } = intake;
    const series = { target: state.target, report };
    return source.readDay(series, day, async (sent) => (0,archive_budget/* withinBudget */.x)(intake.budget, sent, async (records) => {
        taker?.begin();
        const keeper = stores ? (0,archive_keep/* lineKeeper */.d)(intake, series, day) : undefined;
        const expected = (0,archive_keep/* expectedOf */.EX)(state, day);
        let { targetId } = expected;
        for await (const batch of records) {
            for (const record of batch) {
                if (keeper === undefined) {
                    const id = (0,files_record/* checkRecord */.EQ)(record, reports_all/* reports */.uE[report], { ...expected, targetId });
                    targetId ??= id;
                }
                else
                    keeper.add(record);
                taker?.add(record);
            }
        }
        const snapshot = await keeper?.snapshot();
        return { snapshot, targetId: snapshot === undefined ? targetId : snapshot.targetId };
    }));
}
async function askJoined(source, intake, wanted, day) {
    const byReport = new Map(wanted.map((series) => [series.report, series]));
    const answered = [];
    const addAnswer = (report, answer) => {
        const series = byReport.get(report);
        if (series === undefined)
            return;
        if (answer.state !== 'ready')
            answered.push({ series, day, answer });
        else if (answer.value.snapshot !== undefined)
            answered.push({ series, day, answer: { state: 'ready', value: answer.value.snapshot } });
    };
    const teams = byReport.get('teams');
    let join = new TeamJoin();
    const membership = teams !== undefined || byReport.has('user-teams')
        ? await readPeople(source, intake, 'user-teams', day, byReport.has('user-teams'), {
            begin: () => (join = new TeamJoin()),
            add: (record) => join.addMember(record),
        })
        : undefined;
    if (membership !== undefined)
        addAnswer('user-teams', membership);
    const canJoin = teams !== undefined && membership?.state === 'ready';
    const userSink = { begin: () => join.forgetActivity(), add: (record) => join.addUser(record) };
    const people = canJoin || byReport.has('users')
        ? await readPeople(source, intake, 'users', day, byReport.has('users'), canJoin ? userSink : undefined)
        : undefined;
    if (people !== undefined)
        addAnswer('users', people);
    if (teams === undefined)
        return answered;
    const missing = [membership, people].find((answer) => answer !== undefined && answer.state !== 'ready');
    const [teamsOf, usersOf] = [membership, people].map((answer) => answer?.state === 'ready' ? answer.value.targetId : undefined);
    const isSameTarget = teamsOf === undefined || usersOf === undefined || teamsOf === usersOf;
    const joined = () => {
        const targetId = teamsOf ?? usersOf;
        const record = join.record(day, (0,core_target/* folderOf */.yS)(teams.target), intake.minGroupSize);
        return { state: 'ready', value: { snapshot: (0,archive_keep/* entitySnapshot */.kS)(teams, day, [record], targetId), targetId } };
    };
    const apart = {
        state: 'unreadable',
        reason: `${(0,files_series/* describeSeries */.dA)(teams)}, ${day}: GitHub's files of users and of user-teams name different ids, ${usersOf} and ${teamsOf}.`,
    };
    addAnswer('teams', missing ?? (isSameTarget ? joined() : apart));
    return answered;
}

;// CONCATENATED MODULE: ./lib/archive/ask.js







async function askLatest(source, intake, series, day) {
    let end = day;
    const answer = await source.readLatest(series, (last) => {
        end = last;
        return (0,archive_keep/* keepFor */.Hw)(intake, series, last);
    });
    return { series, day: end, answer };
}
async function tryToKeep(series, day, keep) {
    try {
        return { series, day, answer: { state: 'ready', value: await keep() } };
    }
    catch (error) {
        if (!(error instanceof errors/* Damaged */.WM))
            throw error;
        const reason = `${(0,files_series/* describeSeries */.dA)(series)}, ${day}: ${error.message}.`;
        return { series, day, answer: { state: 'unreadable', reason } };
    }
}
async function askOlderApi(source, intake, series, days) {
    const answer = await source.readOlderApi(series, {
        first: days.reduce((a, b) => (0,core_day/* earlier */.X)(a, b)),
        last: days.reduce((a, b) => (0,core_day/* later */.NU)(a, b)),
    });
    if (answer.state !== 'ready')
        return days.map((day) => ({ series, day, answer }));
    const { first, records } = answer.value;
    return (0,p_map/* default */.Ay)(days.filter((day) => day >= first), async (day) => {
        const ofDay = records.filter((record) => record[(0,files_series/* reportOf */.EI)(series).dayKey] === day);
        if (ofDay.length === 0)
            return { series, day, answer: { state: 'pending' } };
        return tryToKeep(series, day, () => (0,archive_keep/* keepEntity */.Jr)(intake, series, day)([ofDay]));
    });
}
const singleRecord = async (series, day, answer) => answer.state === 'ready'
    ? tryToKeep(series, day, () => {
        new entity/* DocumentSize */.jT((0,files_series/* reportOf */.EI)(series)).add(answer.value);
        return (0,archive_keep/* entitySnapshot */.kS)(series, day, [answer.value]);
    })
    : { series, day, answer };
async function ask(source, intake, { series, days }, onAvailable) {
    const [first, ...others] = series;
    const [day, ...rest] = days;
    if (first === undefined || day === undefined)
        return [];
    if (others.length > 0)
        return askJoined(source, intake, series, day);
    switch ((0,files_series/* reportOf */.EI)(first).source.kind) {
        case 'joined':
            return askJoined(source, intake, series, day);
        case 'latest':
            return [await askLatest(source, intake, first, day)];
        case 'inline':
            return askOlderApi(source, intake, first, [day, ...rest]);
        case 'counted':
            return [await singleRecord(first, day, await source.countSeats(first.target, day))];
        case 'billing':
            return [await singleRecord(first, day, await source.readCredits(first.target, day))];
        case 'saved':
            return [];
        case 'day': {
            const keep = (0,archive_keep/* keepFor */.Hw)(intake, first, day);
            const answer = await source.readDay(first, day, (records) => {
                onAvailable();
                return keep(records);
            });
            return [{ series: first, day, answer }];
        }
    }
}

;// CONCATENATED MODULE: ./lib/archive/collect.js





const AT_ONCE = 24;
const PATIENCE = 3;
const nameOf = (series) => `${(0,core_target/* folderOf */.yS)(series.target)}/${(0,files_series/* seriesKey */.Xk)(series)}`;
const failedAnswers = ({ series: all, days }, answer) => all.flatMap((series) => days.map((day) => ({ series, day, answer })));
function createCollector(source, intakeOf, isKnown) {
    const firstAnswers = new Map();
    const readable = new Set();
    const refused = new Map();
    const silent = new Map();
    const givenUp = new Map();
    let exhausted;
    function knownFailure({ series }) {
        if (exhausted !== undefined)
            return exhausted;
        const [first] = series;
        if (first === undefined)
            return undefined;
        const reason = givenUp.get((0,core_target/* folderOf */.yS)(first.target));
        if (reason !== undefined)
            return { state: 'unreachable', reason };
        return series.map((member) => refused.get(nameOf(member))).find((refusal) => refusal !== undefined);
    }
    function remember({ series, answer }) {
        const [name, folder] = [nameOf(series), (0,core_target/* folderOf */.yS)(series.target)];
        if (answer.state === 'unreachable') {
            const count = (silent.get(folder) ?? 0) + 1;
            silent.set(folder, count);
            if (count >= PATIENCE)
                givenUp.set(folder, `${(0,core_target/* describeTarget */.ff)(series.target)} did not answer ${PATIENCE} times in a row and is left to the next run: ${answer.reason}`);
            return;
        }
        silent.delete(folder);
        if (answer.state === 'exhausted')
            exhausted = answer;
        else if (answer.state !== 'refused')
            readable.add(name);
        else if (!readable.has(name))
            refused.set(name, answer);
    }
    async function askPatiently(intake, question, onAvailable) {
        try {
            return await ask(source, intake, question, onAvailable);
        }
        catch (error) {
            if (!(error instanceof errors/* Paused */.hN))
                throw error;
            exhausted = { state: 'exhausted', reason: error.message };
            return failedAnswers(question, exhausted);
        }
    }
    async function askOnce(question, onAvailable) {
        const instead = knownFailure(question);
        if (instead !== undefined)
            return failedAnswers(question, instead);
        const [first] = question.series;
        const answered = first === undefined ? [] : await askPatiently(intakeOf(first), question, onAvailable);
        answered.forEach(remember);
        return answered;
    }
    async function askInTurn(question) {
        const unknown = question.series.filter((series) => !isKnown(series)).map(nameOf);
        await Promise.all(unknown.flatMap((name) => firstAnswers.get(name) ?? []));
        const { promise: opened, resolve: open } = Promise.withResolvers();
        for (const name of unknown)
            if (!firstAnswers.has(name))
                firstAnswers.set(name, opened);
        return askOnce(question, open).finally(open);
    }
    return {
        async collect(queue, isFull) {
            const answered = [];
            function* next() {
                while (!isFull(answered)) {
                    const question = queue.shift();
                    if (question === undefined)
                        return;
                    yield question;
                }
            }
            await (0,p_map/* default */.Ay)(next(), async (question) => {
                answered.push(...(await askInTurn(question)));
            }, { concurrency: AT_ONCE });
            return answered;
        },
        isReadable: (series) => readable.has(nameOf(series)),
        givenUp: (folder) => givenUp.get(folder),
        exhausted: () => exhausted?.reason,
    };
}

// EXTERNAL MODULE: ./lib/archive/read-archive.js
var read_archive = __webpack_require__(4539);
// EXTERNAL MODULE: ./lib/archive/exposure.js
var exposure = __webpack_require__(6965);
// EXTERNAL MODULE: ./lib/core/left-out.js
var left_out = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/archive/prefetch.js
var prefetch = __webpack_require__(3499);
// EXTERNAL MODULE: ./lib/archive/commit.js + 1 modules
var commit = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/archive/strangers.js
var strangers = __webpack_require__(8417);
;// CONCATENATED MODULE: ./lib/archive/landing.js







function createLanding(firstView, plans, asked, isReadable, world) {
    const states = new Map(plans.map(({ task, state }) => [task.target, state]));
    const accounts = new Map();
    const leftOut = new Map(plans.map(({ task }) => [task.target, new left_out/* LeftOut */.Q()]));
    const ids = new Map();
    const commits = [];
    let view = firstView;
    let file = archive_file/* emptyArchive */.Wg;
    let uncommitted = [];
    function stateOfTarget(target) {
        const state = states.get(target);
        if (state === undefined)
            throw new Error(`No state of ${(0,core_target/* folderOf */.yS)(target)}.`);
        return state;
    }
    async function land(batch, tasks) {
        for (const { series, answer } of batch)
            if (answer.state === 'ready' && answer.value.leftOut !== undefined)
                leftOut.get(series.target)?.include(answer.value.leftOut);
        const answered = [...uncommitted, ...batch];
        const shares = tasks.map((task) => {
            const own = answered.filter(({ series }) => series.target === task.target);
            const named = (0,strangers/* namedIds */.q)(ids.get(task.target) ?? new Map(), own);
            ids.set(task.target, named);
            return { task, planned: stateOfTarget(task.target), answered: own, ids: named };
        });
        if (commits.length > 0)
            (0,prefetch/* prefetchForBatch */.fm)(view, tasks, batch, asked);
        const landed = await (0,commit/* commitBatch */.w5)(view, shares, asked, isReadable, world);
        for (const merged of landed.merged) {
            const { target } = merged.state;
            accounts.set(target, addBatch(accounts.get(target), merged));
            if (landed.commit !== undefined)
                states.set(target, {
                    ...merged.state,
                    view: landed.view,
                    ledger: merged.ledger,
                    damagedLedger: undefined,
                });
        }
        view = landed.view;
        file = landed.archive;
        if (landed.commit !== undefined)
            commits.push(landed.commit);
        uncommitted = landed.commit === undefined ? answered : [];
    }
    return {
        land,
        stateOf: ({ target }) => stateOfTarget(target),
        commits,
        archiveFile: () => file,
        accountOf: (target) => accounts.get(target),
        leftOutOf: (target) => leftOut.get(target) ?? new left_out/* LeftOut */.Q(),
    };
}

;// CONCATENATED MODULE: ./lib/archive/progress.js
const SECONDS = 10;
const minutes = (seconds) => {
    const rounded = Math.ceil(seconds / 60);
    return `about ${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`;
};
function createProgress(total, clock, log, requests) {
    const began = clock.seconds();
    let told = began;
    return {
        report(done) {
            const now = clock.seconds();
            if (now - told < SECONDS || done === 0)
                return;
            told = now;
            const left = ((now - began) / done) * (total - done);
            log.info(`Older days: ${done} of ${total} read, ${requests()} requests so far, ${minutes(left)} left.`);
        },
    };
}

// EXTERNAL MODULE: ./lib/files/day-status.js
var day_status = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/archive/plan.js
var archive_plan = __webpack_require__(531);
;// CONCATENATED MODULE: ./lib/archive/questions.js





function questionsOf(days) {
    const joins = [...days].some(([series, openDays]) => (0,files_series/* reportOf */.EI)(series).source.kind === 'joined' && openDays.length > 0);
    const together = [...days].filter(([{ report }]) => joins && JOINED.includes(report));
    const apart = [...days].filter(([series]) => !together.some(([joined]) => joined === series));
    const joined = [...new Set(together.flatMap(([, openDays]) => openDays))].map((day) => ({
        series: together.filter(([, openDays]) => openDays.includes(day)).map(([series]) => series),
        days: [day],
    }));
    const single = apart.flatMap(([series, openDays]) => {
        if ((0,files_series/* reportOf */.EI)(series).source.kind !== 'inline')
            return openDays.map((day) => ({ series: [series], days: [day] }));
        return openDays.length === 0 ? [] : [{ series: [series], days: openDays }];
    });
    return [...single, ...joined];
}
function planSeries(state, task, series) {
    const key = (0,files_series/* seriesKey */.Xk)(series);
    const { window, stored, ledger } = state;
    const known = ledger.reports[key];
    const report = (0,files_series/* reportOf */.EI)(series);
    const nothing = { recent: [], older: [] };
    if (state.people.conflict !== undefined && (0,people/* isPersonal */.x)(series.report))
        return nothing;
    const mayRest = task.optional.has(series) && task.withOwnToken?.has(series) !== true;
    if (mayRest && (0,day_status/* isResting */.hc)(known, window.today))
        return nothing;
    if (report.source.kind === 'latest')
        return { recent: [window.day], older: [] };
    if (report.source.kind === 'counted')
        return stored.get(key)?.has(window.day) === true ? nothing : { recent: [window.day], older: [] };
    const plan = (0,archive_plan/* planDays */.tC)(report, window, known, stored.get(key) ?? new Map());
    return report.source.kind === 'inline' ? { recent: [...plan.older, ...plan.recent], older: [] } : plan;
}
function planTarget(task, state) {
    const plans = task.series.map((series) => [series, planSeries(state, task, series)]);
    return {
        task,
        state,
        recent: questionsOf(new Map(plans.map(([series, { recent }]) => [series, recent]))),
        older: questionsOf(new Map(plans.map(([series, { older }]) => [series, older]))),
    };
}
const byAge = (a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1);
const countDays = (questions) => questions.reduce((sum, { series, days }) => sum + series.length * days.length, 0);

// EXTERNAL MODULE: ./lib/archive/state.js
var state = __webpack_require__(4299);
;// CONCATENATED MODULE: ./lib/archive/archive.js
















const FEW_DAYS = 60;
const READING_BYTES = 64 * 1024 * 1024;
async function archive(tasks, asked, head, world) {
    const { source, branch, rules, clock, log } = world;
    const view = (0,prefetch/* prefetchedView */.QW)(branch, head, tasks, asked);
    await (0,read_archive/* readArchiveFile */.p)(view, world.place);
    const exposed = await (0,exposure/* exposedFolders */.SS)(view, world.place);
    (0,exposure/* refusePeople */.mD)(tasks, world.place, exposed);
    const stores = (0,privacy/* storedPeople */.h)(rules.userData);
    const plans = await Promise.all(tasks.map(async (task) => planTarget(task, await (0,state/* readState */.un)(view, task.target, task.series, asked, stores))));
    const landing = createLanding(view, plans, asked, (series) => collector.isReadable(series), world);
    const budget = (0,archive_budget/* createBudget */.y)(READING_BYTES);
    const collector = createCollector(source, (series) => ({
        state: landing.stateOf(series),
        minGroupSize: rules.minGroupSize,
        redaction: (0,privacy/* redactionFor */.X9)(rules.userData, (0,core_target/* folderOf */.yS)(series.target)),
        upload: (bytes) => branch.upload(bytes),
        budget,
    }), (series) => landing.stateOf(series).ledger.reports[(0,files_series/* seriesKey */.Xk)(series)]?.latest_day != null);
    const recent = plans.flatMap((plan) => plan.recent);
    const allOlder = plans.flatMap((plan) => plan.older).sort(byAge);
    const areFew = countDays(allOlder) <= FEW_DAYS;
    const first = areFew ? [...recent, ...allOlder] : recent;
    await landing.land(await collector.collect(first, () => false), tasks);
    const older = areFew ? [] : allOlder;
    const progress = createProgress(countDays(older), clock, log, world.requests);
    const deadline = clock.seconds() + (world.backfillSeconds ?? Number.POSITIVE_INFINITY);
    try {
        await collectAndLand(older, {
            collector,
            clock,
            isOver: () => clock.seconds() >= deadline || collector.exhausted() !== undefined,
            tell: (done) => progress.report(done),
            land: (batch) => {
                const touched = new Set(batch.map(({ series }) => series.target));
                return landing.land(batch, tasks.filter(({ target }) => touched.has(target)));
            },
        });
    }
    catch (error) {
        if (!(error instanceof errors/* Paused */.hN))
            throw error;
        log.warning(error.message);
    }
    const warning = (0,exposure/* publicWarning */.oj)(tasks, landing.archiveFile(), world.place);
    if (warning !== undefined)
        log.warning(warning);
    return {
        commits: landing.commits,
        exposure: exposed.length === 0 ? undefined : (0,exposure/* exposureText */.zY)(exposed, world.place),
        targets: plans.flatMap((plan) => {
            const { target } = plan.task;
            const account = landing.accountOf(target);
            if (account === undefined)
                return [];
            const formerFolder = (0,archive_file/* formerFolderOf */.lW)(landing.archiveFile(), account.merged.ledger);
            const givenUp = collector.givenUp((0,core_target/* folderOf */.yS)(target));
            return [
                {
                    ...closeAccount(account, plan, { givenUp, formerFolder }),
                    leftOut: landing.leftOutOf(target),
                },
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./lib/archive/join-import.js


function joinDays(imported, asked) {
    const days = new Map(asked.map((result) => [result.day, result]));
    for (const result of imported) {
        const state = days.get(result.day)?.state;
        if (state === undefined || state === 'unchanged' || state === 'withdrawn')
            days.set(result.day, result);
    }
    return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
function joinTarget(result, { days }) {
    const all = new Map(result.series.map((result) => [(0,files_series/* seriesKey */.Xk)(result.series), result]));
    for (const [series, taken] of days) {
        if ((0,core_target/* folderOf */.yS)(series.target) !== (0,core_target/* folderOf */.yS)(result.target))
            continue;
        const none = { series, days: [], refusal: undefined, standing: 'asked', isOptional: true };
        const asked = all.get((0,files_series/* seriesKey */.Xk)(series)) ?? none;
        all.set((0,files_series/* seriesKey */.Xk)(series), { ...asked, days: joinDays(taken, asked.days) });
    }
    return { ...result, series: [...all.values()] };
}
const joinImport = (run, imported) => ({
    exposure: run.exposure,
    commits: [...imported.commits, ...run.commits],
    targets: run.targets.map((result) => joinTarget(result, imported)),
});

// EXTERNAL MODULE: ./lib/files/snapshot.js
var snapshot = __webpack_require__(1707);
// EXTERNAL MODULE: ./lib/github/client.js + 14 modules
var github_client = __webpack_require__(5383);
// EXTERNAL MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
var dist_src = __webpack_require__(1015);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/github/repository.js
var github_repository = __webpack_require__(2635);
// EXTERNAL MODULE: ./lib/github/network.js
var network = __webpack_require__(4097);
// EXTERNAL MODULE: ./lib/github/retry.js
var retry = __webpack_require__(3661);
;// CONCATENATED MODULE: ./lib/github/commit.js








const sha = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
const commitObject = schemas/* object */.Ikc({ tree: sha });
const ref = schemas/* object */.Ikc({ object: sha });
const anything = schemas/* unknown */.L5J();
const INLINE_BYTES = 256 * 1024;
const TREE_BYTES = 1_000_000;
const TREE_ENTRIES = 100;
const TREE_MILLISECONDS = 180_000;
function chunk(entries) {
    const chunks = [];
    let bytes = 0;
    for (const entry of entries) {
        const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
        const current = chunks.at(-1);
        if (current === undefined || current.length === TREE_ENTRIES || bytes + size > TREE_BYTES) {
            chunks.push([entry]);
            bytes = size;
        }
        else {
            current.push(entry);
            bytes += size;
        }
    }
    return chunks;
}
const mayHaveMoved = (error) => error instanceof network/* Unreachable */.LL ||
    (error instanceof retry/* BadAnswer */.CF && !(error instanceof retry/* Elsewhere */.rO)) ||
    (error instanceof dist_src/* RequestError */.G &&
        (error.status === 409 ||
            error.status >= 500 ||
            (error.status === 422 && !/rule violation|protected/i.test(error.message))));
const isTooMuchWork = (error) => error instanceof dist_src/* RequestError */.G &&
    (error.status === 502 || (error.status === 422 && /timed out|too large/i.test(error.message)));
const BASE64_BYTES = 48 * 1024;
function blobBody(content) {
    const pieces = [];
    for (let at = 0; at < content.length; at += BASE64_BYTES) {
        const bytes = content.subarray(at, at + BASE64_BYTES);
        pieces.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'));
    }
    return new Blob(['{"content":"', ...pieces, '","encoding":"base64"}']);
}
function createWriter({ client, repository, branch, trees }) {
    const uploaded = new Set();
    async function upload(content, kind) {
        const id = (0,snapshot/* blobId */.zA)(content);
        if (uploaded.has(id))
            return id;
        const body = { ...repository, data: blobBody(content) };
        const { data } = await (0,github_client/* ask */.kA)(client, 'POST /repos/{owner}/{repo}/git/blobs', body, sha, 'always', kind);
        uploaded.add(data.sha);
        return data.sha;
    }
    async function toEntry({ path, content }) {
        const common = { path, mode: '100644', type: 'blob' };
        if (content === null)
            return { ...common, sha: null };
        if (typeof content === 'object')
            return { ...common, sha: content.blob };
        return Buffer.byteLength(content) <= INLINE_BYTES
            ? { ...common, content }
            : { ...common, sha: await upload(Buffer.from(content), 'write') };
    }
    async function addToTree(base, entries, deadline) {
        const body = { ...repository, tree: entries, ...(base === undefined ? {} : { base_tree: base }) };
        try {
            return (await (0,github_client/* ask */.kA)(client, 'POST /repos/{owner}/{repo}/git/trees', body, sha)).data.sha;
        }
        catch (error) {
            if (!isTooMuchWork(error) || entries.length === 1 || performance.now() > deadline)
                throw error;
            const middle = Math.ceil(entries.length / 2);
            const half = await addToTree(base, entries.slice(0, middle), deadline);
            return addToTree(half, entries.slice(middle), deadline);
        }
    }
    async function createTree(base, files) {
        const entries = [];
        for (const file of files)
            entries.push(await toEntry(file));
        let tree = base;
        const deadline = performance.now() + TREE_MILLISECONDS;
        for (const group of chunk(entries))
            tree = await addToTree(tree, group, deadline);
        if (tree === undefined)
            throw new Error('A commit without files was asked for.');
        return tree;
    }
    async function treeOf(commit) {
        const known = trees.get(commit);
        if (known !== undefined)
            return known;
        const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
        return (await (0,github_client/* ask */.kA)(client, route, { ...repository, commit_sha: commit }, commitObject)).data.tree.sha;
    }
    async function moveRef(parent, commit) {
        const { data } = parent === undefined
            ? await (0,github_client/* ask */.kA)(client, 'POST /repos/{owner}/{repo}/git/refs', { ...repository, ref: `refs/heads/${branch}`, sha: commit }, anything, 'refused')
            : await (0,github_client/* ask */.kA)(client, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...repository, ref: `heads/${branch}`, sha: commit, force: false }, anything, 'refused');
        if (ref.safeParse(data).data?.object.sha !== commit)
            throw new retry/* BadAnswer */.CF(`the answer to the update of ${branch} does not name the new commit.`);
    }
    async function commit(parent, files, message) {
        const explained = (error) => (0,github_repository/* explainRepository */.wh)(error, repository, 'Writing the data branch of');
        let commit;
        try {
            const tree = await createTree(parent === undefined ? undefined : await treeOf(parent), files);
            const body = { ...repository, message, tree, parents: parent === undefined ? [] : [parent] };
            commit = (await (0,github_client/* ask */.kA)(client, 'POST /repos/{owner}/{repo}/git/commits', body, sha)).data.sha;
            trees.set(commit, tree);
        }
        catch (error) {
            throw explained(error);
        }
        try {
            await moveRef(parent, commit);
            return { state: 'committed', sha: commit };
        }
        catch (error) {
            if (!mayHaveMoved(error))
                throw explained(error);
            const isSaid = error instanceof dist_src/* RequestError */.G && error.status < 500;
            return { state: 'moved', sha: commit, reason: isSaid ? undefined : explained(error).message };
        }
    }
    return {
        commit,
        upload: (bytes) => upload(bytes, 'upload').catch((error) => {
            const explained = (0,github_repository/* explainRepository */.wh)(error, repository, 'Writing the data branch of');
            throw explained instanceof errors/* Paused */.hN ? explained : new github_repository/* Unwritable */.YW(explained.message);
        }),
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(9456);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/github/address.js




const KNOWN_HOSTS = [
    /^copilot-reports\.github\.com$/,
    /^copilot-reports\.[a-z0-9-]+\.ghe\.com$/,
    /^copilot-reports-[a-z0-9-]+\.b01\.azurefd\.net$/,
    /^[a-z0-9]+\.blob\.core\.windows\.net$/,
];
const bare = (host) => host.replaceAll(/^\[|\]$|\.+$/g, '');
const isLoopback = (host) => bare(host) === 'localhost' || ((0,external_node_net_.isIP)(bare(host)) !== 0 && ipaddr.process(bare(host)).range() === 'loopback');
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');
function isPublic(text) {
    const address = ipaddr.process(text);
    if (address instanceof ipaddr.IPv4)
        return address.range() === 'unicast';
    if (address.match(NAT64))
        return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === 'unicast';
    return address.range() === 'unicast' && address.match(GLOBAL_IPV6);
}
const isKnownHost = (host) => KNOWN_HOSTS.some((known) => known.test(bare(host)));
const PRIVATE_NAME = /^[^.]*$|(^|\.)(localhost|internal|local|home\.arpa)$/;
function checkAddress(url, apiIsLoopback) {
    if (apiIsLoopback && isLoopback(url.hostname))
        return;
    if (url.protocol !== 'https:')
        throw new errors/* Failure */.HR(`a download link points to ${url.protocol}//, not https`);
    if (url.username !== '' || url.password !== '')
        throw new errors/* Failure */.HR('a download link carries a user name');
    const host = bare(url.hostname);
    const isPrivate = (0,external_node_net_.isIP)(host) === 0 ? PRIVATE_NAME.test(host) : !isPublic(host);
    if (isPrivate)
        throw new errors/* Failure */.HR(`a download link points to the private address ${host}`);
}
const publicLookup = (resolve = external_node_dns_.lookup) => (host, options, found) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error !== null || first === undefined)
            found(error, '');
        else if (!addresses.every(({ address }) => isPublic(address))) {
            found(new errors/* Failure */.HR(`a download link points to ${host}, which has a private address`), '');
        }
        else if (options.all === true)
            found(null, addresses);
        else
            found(null, first.address, first.family);
    });
};

// EXTERNAL MODULE: ./lib/github/dispatcher.js
var dispatcher = __webpack_require__(6110);
// EXTERNAL MODULE: ./lib/github/proxy.js + 1 modules
var proxy = __webpack_require__(8100);
;// CONCATENATED MODULE: ./lib/github/download.js









const MAX_REDIRECTS = 3;
const MAX_BYTES = 1024 * 1024 * 1024;
const TIMEOUTS = { headersTimeout: 12_000, bodyTimeout: 30_000 };
const CONNECT = { timeout: 12_000 };
const PATIENCE_MILLISECONDS = 30_000;
const MILLISECONDS_PER_BYTE = 1 / 50;
const MAX_MILLISECONDS = 600_000;
class HopelessDownload extends errors/* Failure */.HR {
}
const publicOnly = new undici/* Agent */.g6({ ...TIMEOUTS, connect: { ...CONNECT, lookup: publicLookup() } });
const loopbackToo = new undici/* Agent */.g6({ ...TIMEOUTS, connect: CONNECT });
function maskLink(url, mask) {
    mask(url.href);
    if (url.search !== '')
        mask(url.search);
    for (const [, value] of url.searchParams) {
        if (value.length < 16)
            continue;
        mask(value);
        mask(encodeURIComponent(value));
    }
}
const isGzip = (start) => start[0] === 0x1f && start[1] === 0x8b;
async function* inflate(body) {
    const chunks = body[Symbol.asyncIterator]();
    let start = new Uint8Array();
    while (start.length < 2) {
        const next = await chunks.next();
        if (next.done === true)
            break;
        start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
    }
    async function* whole() {
        yield start;
        yield* { [Symbol.asyncIterator]: () => chunks };
    }
    if (!isGzip(start)) {
        yield* whole();
        return;
    }
    const gunzip = (0,external_node_zlib_.createGunzip)();
    const done = (0,promises_.pipeline)(external_node_stream_.Readable.from(whole()), gunzip);
    done.catch(() => undefined);
    yield* gunzip;
    await done;
}
const allowedMilliseconds = (bytes) => Math.min(PATIENCE_MILLISECONDS + bytes * MILLISECONDS_PER_BYTE, MAX_MILLISECONDS);
async function* inTime(body, host) {
    let waited = 0;
    let bytes = 0;
    let asked = performance.now();
    for await (const chunk of body) {
        waited += performance.now() - asked;
        bytes += chunk.length;
        if (waited > allowedMilliseconds(bytes))
            throw new HopelessDownload(`${host} sends too slowly: ${bytes} bytes in ${Math.round(waited / 1000)} seconds`);
        yield chunk;
        asked = performance.now();
    }
}
async function* limited(most, body, host) {
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.length;
        if (bytes > most)
            throw new HopelessDownload(`a file from ${host} is larger than ${most} bytes`);
        yield chunk;
    }
}
function createDownload({ apiUrl, meter, signal, mask, warn }) {
    const apiIsLoopback = isLoopback(new URL(apiUrl).hostname);
    const warned = new Set();
    function warnOfNewHost(url) {
        const { hostname } = url;
        if (apiIsLoopback || isKnownHost(hostname) || warned.has(hostname))
            return;
        warned.add(hostname);
        const unchecked = (0,proxy/* isProxied */.S7)(url.href)
            ? ' The proxy resolves its name, so its address cannot be checked here.'
            : '';
        warn(`Download links point to ${hostname}, a host that this action does not know.${unchecked}`);
    }
    async function open(url, redirects) {
        maskLink(url, mask);
        checkAddress(url, apiIsLoopback);
        warnOfNewHost(url);
        meter.requests += 1;
        const { statusCode, headers, body } = await (0,undici/* request */.Em)(url, {
            dispatcher: (0,dispatcher.dispatcherFor)(url.href, apiIsLoopback || (0,proxy/* isProxied */.S7)(url.href) ? loopbackToo : publicOnly),
            headers: { accept: '*/*', 'accept-encoding': 'gzip' },
            signal,
        }).catch((error) => {
            if (error instanceof errors/* Failure */.HR || signal.aborted)
                throw error;
            throw (0,network/* unreachable */.HB)(url.origin, 'where download links lead', error);
        });
        if (statusCode === 200)
            return body;
        await body.dump({ limit: 0 });
        const { location } = headers;
        if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
            if (redirects === MAX_REDIRECTS)
                throw new HopelessDownload(`${url.hostname} redirects in circles`);
            const next = URL.parse(location, url.href);
            if (next === null)
                throw new HopelessDownload(`${url.hostname} redirects to no address`);
            return open(next, redirects + 1);
        }
        throw new errors/* Failure */.HR(`${url.hostname} answered ${statusCode}`);
    }
    async function* counted(body) {
        for await (const chunk of body) {
            meter.bytes += chunk.length;
            yield chunk;
        }
    }
    return async function* (link) {
        const url = URL.parse(link);
        if (url === null)
            throw new errors/* Failure */.HR('a download link is no address');
        const body = await open(url, 0);
        yield* limited(MAX_BYTES, inflate(counted(inTime(body, url.hostname))), url.hostname);
    };
}

// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(4995);
// EXTERNAL MODULE: ./lib/core/ndjson.js
var ndjson = __webpack_require__(3203);
// EXTERNAL MODULE: ./lib/reports/metrics/report.js
var report = __webpack_require__(3119);
// EXTERNAL MODULE: ./lib/github/denied.js
var denied = __webpack_require__(4128);
// EXTERNAL MODULE: ./lib/github/gate.js + 1 modules
var gate = __webpack_require__(9274);
// EXTERNAL MODULE: ./lib/core/plain.js
var plain = __webpack_require__(4251);
// EXTERNAL MODULE: ./lib/github/message.js
var message = __webpack_require__(5612);
;// CONCATENATED MODULE: ./lib/github/explain-billing.js
function tokenKind(error, message) {
    if (/by integration/i.test(message))
        return 'app';
    if (/by personal access token/i.test(message))
        return 'fineGrained';
    return error.response?.headers['x-oauth-scopes'] === undefined ? undefined : 'classic';
}
const permission = {
    organization: {
        app: 'a GitHub App needs the organization permission "Administration: read", accepted by an owner',
        fineGrained: 'a fine-grained token needs the organization permission "Administration: read"; if GitHub still refuses it, use a GitHub App or a classic token',
        classic: 'a classic token needs the scope admin:org, of an owner',
    },
    enterprise: {
        app: 'tokens of GitHub Apps cannot read it, unless GitHub offers you the enterprise permission "Enterprise billing: read": use a classic token',
        fineGrained: 'fine-grained tokens cannot read it: use a classic token',
        classic: 'a classic token needs the scope manage_billing:enterprise, of an enterprise owner or billing manager',
    },
};
function permissionFor(error, message, target) {
    const kind = tokenKind(error, message);
    const { app, fineGrained, classic } = permission[target];
    const known = kind === undefined ? [app, fineGrained, classic] : [permission[target][kind]];
    const needed = kind === undefined || kind === 'classic' || target === 'organization' ? known : [...known, classic];
    return `Reading what Copilot costs: ${needed.join('; ')}. Another token may serve as billing-token.`;
}
function billingRemedy(error, message, target) {
    switch (error.status) {
        case 401:
            return 'The token is missing, expired or revoked: renew the secret behind the input billing-token, or behind token where that is empty.';
        case 403:
        case 404:
        case 410: {
            const paysElsewhere = target === 'organization'
                ? ' Where an enterprise pays for the organization, the bill may be the enterprise’s alone: name it in the input enterprise.'
                : '';
            return `${permissionFor(error, message, target)}${paysElsewhere}`;
        }
        default:
            return 'Run again later; the day stays on the list.';
    }
}

;// CONCATENATED MODULE: ./lib/github/explain.js









const saysNotPublished = (text) => /^"?No report available/i.test(text);
const explain_permission = {
    organization: 'A GitHub App or fine-grained token needs the organization permission "Organization Copilot metrics: read"; a classic token needs read:org and an owner, or a role with "View Organization Copilot Metrics".',
    enterprise: 'A GitHub App needs the enterprise permission "Enterprise Copilot metrics: read"; a classic token needs read:enterprise or manage_billing:copilot, of an owner or billing manager. Fine-grained personal tokens do not work for enterprises.',
};
const policy = {
    organization: 'Settings → Copilot → Policies → "Copilot usage metrics"',
    enterprise: 'AI controls → Copilot → Metrics → "Copilot usage metrics"',
};
const seatsPermission = {
    organization: 'A GitHub App or fine-grained token needs the organization permission "GitHub Copilot Business: read"; a classic token needs manage_billing:copilot, or read:org of an owner.',
    enterprise: 'A classic token needs manage_billing:copilot or read:enterprise, of an enterprise owner or billing manager.',
};
const otherInput = {
    organization: 'If it is an enterprise, name it in the input enterprise.',
    enterprise: 'If it is an organization, name it in the input organization.',
};
function forbidden(error, { kind, slug }, isSeats) {
    const text = (0,message/* messageOf */.b)(error);
    const needed = (isSeats ? seatsPermission : explain_permission)[kind];
    if ((0,denied/* isOutsideAllowList */.F)(error))
        return `Add the runner's address to the IP allow list of ${slug}, or run the job on a runner whose address is on it.`;
    if ((0,denied/* isSso */.u)(error))
        return `Authorize the token for ${slug} under "Configure SSO".`;
    if (/policy/i.test(text))
        return `Enable it for ${slug}: ${policy[kind]}.`;
    if (/by integration/i.test(text))
        return `The token is a GitHub App's, or the workflow's own, which never works here. ${needed} Whoever owns ${slug} must accept a changed permission.`;
    if (/by personal access token/i.test(text))
        return `The token is a fine-grained one. ${needed}`;
    return isSeats
        ? needed
        : `${needed} The policy "Copilot usage metrics" must be on as well: ${policy[kind]}.`;
}
function remedy(error, target, isSeats) {
    switch (error.status) {
        case 403:
            return forbidden(error, target, isSeats);
        case 404:
            if (error.response?.headers['x-github-enterprise-version'] !== undefined)
                return 'GitHub Enterprise Server has no Copilot usage metrics: set the input api-url to the server that has, such as https://api.github.com.';
            return `Check the name, and that the token may see it. ${otherInput[target.kind]} ${(isSeats ? seatsPermission : explain_permission)[target.kind]}`;
        default:
            return 'The next run asks again.';
    }
}
const remedyOf = (error, target, report) => report === 'credits' && !(0,denied/* isSso */.u)(error)
    ? billingRemedy(error, (0,message/* messageOf */.b)(error), target.kind)
    : remedy(error, target, report === 'seats');
function explain(error, { target, report }) {
    if (error instanceof RangeError)
        return 'the answer is nested too deeply.';
    if (!(error instanceof dist_src/* RequestError */.G))
        return error instanceof Error ? (0,plain/* plain */.p)(error.message) : 'it failed for an unknown reason.';
    return `GitHub answered ${error.status} "${(0,message/* messageOf */.b)(error)}". ${remedyOf(error, target, report)}`;
}
function classify(error, series) {
    if (error instanceof network/* Unreachable */.LL)
        return { state: 'unreachable', reason: error.message };
    if (error instanceof errors/* Paused */.hN)
        return { state: 'exhausted', reason: error.message };
    if (error instanceof gate/* Unauthorized */.h)
        return { state: 'refused', reason: error.message, cause: error.message, isNotFound: false };
    const cause = explain(error, series);
    const reason = `${(0,files_series/* describeSeries */.dA)(series)}: ${cause}`;
    if (!(error instanceof dist_src/* RequestError */.G))
        return { state: 'unreadable', reason };
    switch (error.status) {
        case 404:
        case 410:
            return saysNotPublished((0,message/* messageOf */.b)(error))
                ? { state: 'pending' }
                : { state: 'refused', reason, cause, isNotFound: true };
        case 401:
        case 403:
        case 422:
            return { state: 'refused', reason, cause, isNotFound: false };
        default:
            return { state: 'unreadable', reason };
    }
}

// EXTERNAL MODULE: ./node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var dist_bundle = __webpack_require__(3779);
;// CONCATENATED MODULE: ./lib/github/paged-list.js



async function* readPages(client, path, parameters, schema, most) {
    const seen = new Set();
    const pages = dist_bundle/* composePaginateRest */.wN.iterator(client, `GET ${path}`, { ...parameters, request: { schema } });
    try {
        for await (const { data, url } of pages) {
            if (seen.has(url) || seen.size === most)
                throw new retry/* BadAnswer */.CF(`GET ${path}: the list does not end; ${seen.size} pages were read.`);
            seen.add(url);
            yield schema.parse(data);
        }
    }
    catch (error) {
        throw error instanceof github_client/* ForeignPage */.Cs ? new retry/* BadAnswer */.CF(`GET ${path}: ${error.message}`) : error;
    }
}

;// CONCATENATED MODULE: ./lib/github/older-api.js







const MOST_PAGES = report/* OLDER_API_DAYS */.C + 2;
const dated = schemas/* object */.Ikc({ date: schemas/* string */.YjP() });
const page = schemas/* array */.YOg(schemas/* custom */.IeY((day) => dated.safeParse(day).success));
async function readOlderApi(client, series, { first, last }, today) {
    const { target, team } = series;
    const scope = team === undefined ? (0,core_target/* folderOf */.yS)(target) : `${(0,core_target/* folderOf */.yS)(target)}/team/${team}`;
    const since = (0,core_day/* later */.NU)(first, (0,core_day/* addDays */.fi)(today, -report/* OLDER_API_DAYS */.C));
    if (last < since)
        return { state: 'ready', value: { first: since, records: [] } };
    const range = { since: `${since}T00:00:00Z`, until: `${last}T23:59:59Z`, per_page: 100 };
    try {
        const records = [];
        for await (const days of readPages(client, `/${scope}/copilot/metrics`, range, page, MOST_PAGES)) {
            records.push(...days.map((item) => (0,json/* fromOctokit */.O$)(item)).filter(json/* isObject */.Gv));
        }
        return { state: 'ready', value: { first: since, records } };
    }
    catch (error) {
        return classify(error, series);
    }
}

;// CONCATENATED MODULE: ./lib/github/links.js






const MOST_LINKS = 1000;
const links = schemas/* array */.YOg(schemas/* string */.YjP()).max(MOST_LINKS);
const envelope = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ download_links: links, report_day: core_day/* day */.vd }),
    schemas/* object */.Ikc({ download_links: links, report_start_day: core_day/* day */.vd, report_end_day: core_day/* day */.vd })
        .transform(({ download_links, report_end_day }) => ({ download_links, report_day: report_end_day })),
    schemas/* string */.YjP().refine(saysNotPublished),
]);
async function readLinks(client, series, { day: asked, today }) {
    const { source } = (0,files_series/* reportOf */.EI)(series);
    const endpoint = 'endpoint' in source ? source.endpoint[series.target.kind] : '';
    const route = `GET /${(0,core_target/* folderOf */.yS)(series.target)}/copilot/metrics/reports/${endpoint}`;
    try {
        const data = await (0,github_client/* askIfAny */.PD)(client, route, asked === undefined ? {} : { day: asked }, envelope);
        if (data === undefined || typeof data === 'string' || data.download_links.length === 0)
            return { state: 'pending' };
        const covered = data.report_day;
        if (covered > today || (asked !== undefined && covered !== asked)) {
            return {
                state: 'unreadable',
                reason: `${(0,files_series/* describeSeries */.dA)(series)}: asked for ${asked ?? 'the latest 28 days'}, but GitHub answered with links for ${covered}.`,
            };
        }
        return { state: 'ready', value: { links: data.download_links, day: covered } };
    }
    catch (error) {
        return classify(error, series);
    }
}

// EXTERNAL MODULE: ./lib/reports/credits/person.js
var person = __webpack_require__(3337);
// EXTERNAL MODULE: ./lib/reports/credits/unit.js
var unit = __webpack_require__(1554);
;// CONCATENATED MODULE: ./lib/github/billing.js









const prefix = { organization: 'organizations', enterprise: 'enterprises' };
const kind = { ai_credits: 'ai_credit', premium_requests: 'premium_request' };
const usage = schemas/* looseObject */._H3({
    timePeriod: schemas/* looseObject */._H3({ year: schemas/* number */.aig(), month: schemas/* number */.aig(), day: schemas/* number */.aig() }),
    usageItems: schemas/* array */.YOg(schemas/* looseObject */._H3({})),
});
const RETRIES = 2;
async function readBody(client, route, date) {
    const { data } = await client.request(route, { ...date, request: { parseSuccessResponseBody: false } });
    const text = await new Response(data).text();
    try {
        return (0,json/* parseJson */.qF)(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw new retry/* BadAnswer */.CF(`${route}: the answer is not complete JSON.`, { cause: error });
    }
}
function flaw(body, day) {
    const parsed = usage.safeParse(body);
    if (!parsed.success)
        return 'the answer does not have the shape that GitHub documents';
    const { timePeriod } = parsed.data;
    const covered = [timePeriod.year, timePeriod.month, timePeriod.day].join('-');
    if (covered !== day.replaceAll('-0', '-'))
        return `the answer is for ${covered.slice(0, 20)}`;
    return (0,json/* isObject */.Gv)(body) && (0,person/* namesPerson */.g)(body) ? 'the answer names a person, and is not stored' : undefined;
}
async function readCredits(client, target, day, hasAnswered = false) {
    const series = { target, report: 'credits' };
    const route = `GET /${prefix[target.kind]}/${target.slug}/settings/billing/${kind[(0,unit/* unitOf */.u)(day)]}/usage`;
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    try {
        const body = await (0,p_retry/* default */.Ay)(() => readBody(client, route, { year, month, day: date }), {
            retries: RETRIES,
            minTimeout: 250,
            randomize: true,
            shouldRetry: ({ error }) => error instanceof retry/* BadAnswer */.CF,
        });
        const reason = flaw(body, day);
        return reason === undefined && (0,json/* isObject */.Gv)(body)
            ? { state: 'ready', value: body }
            : { state: 'unreadable', reason: `${(0,files_series/* describeSeries */.dA)(series)}, ${day}: ${reason}.` };
    }
    catch (error) {
        const answer = classify(error, series);
        return answer.state === 'refused' && answer.isNotFound && hasAnswered ? { state: 'pending' } : answer;
    }
}
const simple = (name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
function otherName({ kind, slug }, bill) {
    const name = bill[kind];
    return typeof name === 'string' && simple(name) !== simple(slug) ? name.slice(0, 60) : undefined;
}
function createCreditsReader(client, warn) {
    const answered = new Set();
    const named = new Set();
    return async (target, day) => {
        const folder = (0,core_target/* folderOf */.yS)(target);
        const answer = await readCredits(client, target, day, answered.has(folder));
        if (answer.state !== 'ready')
            return answer;
        answered.add(folder);
        const other = otherName(target, answer.value);
        if (other !== undefined && !named.has(folder)) {
            named.add(folder);
            warn(`${(0,files_series/* describeSeries */.dA)({ target, report: 'credits' })}: GitHub's bill is made out to ${JSON.stringify(other)}. It is stored as it came; check whose it is.`);
        }
        return answer;
    };
}

// EXTERNAL MODULE: ./lib/core/figure.js
var core_figure = __webpack_require__(3159);
;// CONCATENATED MODULE: ./lib/reports/seats/count.js



const billing = schemas/* looseObject */._H3({
    seat_breakdown: schemas/* object */.Ikc({
        total: core_figure/* figure */.vP,
        added_this_cycle: core_figure/* figure */.vP,
        pending_invitation: core_figure/* figure */.vP,
        pending_cancellation: core_figure/* figure */.vP,
        active_this_cycle: core_figure/* figure */.vP,
        inactive_this_cycle: core_figure/* figure */.vP,
    }),
    plan_type: schemas/* string */.YjP().nullish(),
});
const seat = schemas/* looseObject */._H3({
    assignee: schemas/* looseObject */._H3({ id: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* bigint */.oad()]) }).nullish(),
    last_activity_at: schemas/* string */.YjP().nullish(),
    pending_cancellation_date: schemas/* string */.YjP().nullish(),
    plan_type: schemas/* string */.YjP().nullish(),
});
class SeatCount {
    #people = new Map();
    #unassigned = 0;
    add(seat) {
        if (seat.assignee == null)
            this.#unassigned += 1;
        else {
            const id = String(seat.assignee.id);
            const known = this.#people.get(id);
            const isNewer = (seat.last_activity_at ?? '') > (known?.last_activity_at ?? '');
            if (known === undefined || isNewer)
                this.#people.set(id, seat);
        }
    }
    #activeSince(day) {
        let active = 0;
        for (const { last_activity_at: last } of this.#people.values()) {
            const lastDay = last == null ? undefined : (0,core_day/* dayOfInstant */.jR)(last);
            if (lastDay !== undefined && lastDay >= day)
                active += 1;
        }
        return active;
    }
    record(day, folder, summary) {
        const people = [...this.#people.values()];
        const plans = [...new Set(people.map((seat) => seat.plan_type ?? 'unknown'))].sort();
        return {
            schema: 2,
            day,
            target: folder,
            people: people.length,
            without_person: this.#unassigned,
            active_7_days: this.#activeSince((0,core_day/* addDays */.fi)(day, -6)),
            active_28_days: this.#activeSince((0,core_day/* addDays */.fi)(day, -27)),
            never_active: people.filter((seat) => seat.last_activity_at == null).length,
            unused_7_days: people.length - this.#activeSince((0,core_day/* addDays */.fi)(day, -6)),
            unused_14_days: people.length - this.#activeSince((0,core_day/* addDays */.fi)(day, -13)),
            unused_28_days: people.length - this.#activeSince((0,core_day/* addDays */.fi)(day, -27)),
            pending_cancellation: people.filter((seat) => seat.pending_cancellation_date != null).length,
            by_plan: plans.map((plan) => ({
                plan_type: plan,
                people: people.filter((seat) => (seat.plan_type ?? 'unknown') === plan).length,
            })),
            seat_breakdown: summary === undefined ? null : { ...summary.seat_breakdown },
        };
    }
}

;// CONCATENATED MODULE: ./lib/github/seats.js






const seats_MOST_PAGES = 2000;
const seats_page = schemas/* looseObject */._H3({ seats: schemas/* array */.YOg(seat) });
async function countSeats(client, target, day) {
    const series = { target, report: 'seats' };
    const root = `/${(0,core_target/* folderOf */.yS)(target)}/copilot/billing`;
    try {
        const summary = target.kind === 'organization' ? (await (0,github_client/* ask */.kA)(client, `GET ${root}`, {}, billing)).data : undefined;
        const count = new SeatCount();
        for await (const { seats } of readPages(client, `${root}/seats`, { per_page: 100 }, seats_page, seats_MOST_PAGES)) {
            for (const seat of seats)
                count.add(seat);
        }
        return { state: 'ready', value: count.record(day, (0,core_target/* folderOf */.yS)(target), summary) };
    }
    catch (error) {
        return classify(error, series);
    }
}

;// CONCATENATED MODULE: ./lib/github/source.js











const DOWNLOAD_RETRIES = 2;
const SILENT_RETRIES = 1;
const MAX_RECORDS = 2_000_000;
const isFinal = (error) => error instanceof github_repository/* Unwritable */.YW ||
    error instanceof errors/* Paused */.hN ||
    error instanceof HopelessDownload ||
    error instanceof errors/* TooLarge */.MF;
function createSource({ client, billingClient, download, signal, today, warn }) {
    async function* recordsOf(links) {
        let total = 0;
        for (const [index, link] of links.entries()) {
            let found = 0;
            try {
                for await (const records of (0,ndjson/* readRecords */.T)(download(link))) {
                    found += records.length;
                    if (total + found > MAX_RECORDS)
                        throw new HopelessDownload(`it holds more than ${MAX_RECORDS} records`);
                    yield records;
                }
                if (found === 0)
                    throw new errors/* Damaged */.WM('it holds no record');
            }
            catch (error) {
                if (error instanceof errors/* Damaged */.WM)
                    throw new errors/* Damaged */.WM(`file ${index + 1} of ${links.length}: ${error.message}`);
                throw error;
            }
            total += found;
        }
    }
    async function readFiles(series, day, consume) {
        const attempt = async () => {
            const answer = await readLinks(client, series, { day, today });
            if (answer.state !== 'ready')
                return answer;
            return { state: 'ready', value: await consume(answer.value.day)(recordsOf(answer.value.links)) };
        };
        try {
            return await (0,p_retry/* default */.Ay)(attempt, {
                retries: DOWNLOAD_RETRIES,
                minTimeout: 500,
                randomize: true,
                signal,
                shouldRetry: ({ error, attemptNumber }) => !isFinal(error) && !(error instanceof network/* Unreachable */.LL && attemptNumber > SILENT_RETRIES),
            });
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof github_repository/* Unwritable */.YW)
                throw error;
            if (error instanceof errors/* Paused */.hN)
                return { state: 'exhausted', reason: error.message };
            if (error instanceof network/* Unreachable */.LL)
                return { state: 'unreachable', reason: error.message };
            const cause = error instanceof errors/* Failure */.HR || error instanceof errors/* Damaged */.WM ? error.message : (0,network/* explainNetwork */.wO)(error);
            return {
                state: 'unreadable',
                reason: `${(0,files_series/* describeSeries */.dA)(series)}, ${day ?? 'the latest 28 days'}: the file could not be read whole: ${cause}.`,
            };
        }
    }
    return {
        readDay: (series, day, consume) => readFiles(series, day, () => consume),
        readLatest: (series, consume) => readFiles(series, undefined, consume),
        readOlderApi: (series, span) => readOlderApi(client, series, span, today),
        readCredits: createCreditsReader(billingClient, warn),
        countSeats: (target, day) => countSeats(client, target, day),
    };
}

;// CONCATENATED MODULE: ./lib/pages/pages.js
const pagesOf = (address) => [
    async (archive) => {
        const { frontPage } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(567), __webpack_require__.e(370)]).then(__webpack_require__.bind(__webpack_require__, 1370));
        return frontPage(archive, address);
    },
];

// EXTERNAL MODULE: ./lib/files/history.js
var files_history = __webpack_require__(5735);
;// CONCATENATED MODULE: ./lib/archive/newest-history.js


const MOST_MONTHS = 24;
const MOST_FILES = 200;
const FIRST_MONTHS = 3;
const LARGE_BYTES = 500_000;
async function linesOf(branch, commit, { target, months, history }, most) {
    const names = months.map(({ start }) => (0,core_day/* monthOf */.GS)(start)).slice(-most);
    let isLarge = false;
    const read = async (month) => {
        const bytes = commit === undefined ? undefined : await branch.read(commit, (0,files_history/* historyPath */.ae)(target, month));
        isLarge ||= (bytes?.length ?? 0) > LARGE_BYTES;
        const stored = (0,files_history/* readHistory */.Lu)(bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'), month);
        return stored.state === 'read' ? stored.lines : [];
    };
    const newest = await Promise.all(names.slice(-FIRST_MONTHS).map(read));
    const older = isLarge ? [] : await Promise.all(names.slice(0, -FIRST_MONTHS).map(read));
    const stored = [...older, ...newest].flat().map((line) => [line.day, line]);
    const all = new Map([...stored, ...history]);
    return [...all.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
async function readNewestHistory(branch, commit, targets) {
    const most = Math.max(1, Math.min(MOST_MONTHS, Math.floor(MOST_FILES / Math.max(1, targets.length))));
    return new Map(await Promise.all(targets.map(async (known) => [known.target, await linesOf(branch, commit, known, most)])));
}

;// CONCATENATED MODULE: ./lib/archive/problems.js




const problems_nameOf = ({ report, team }) => team === undefined ? report : `${report} of team ${team}`;
function staleness(result, day, staleAfterDays) {
    const { target, ledger, series } = result;
    if (staleAfterDays === 0 || series.some((result) => result.series.report === 'totals' && isRefused(result)))
        return [];
    const { latest } = (0,day_status/* spanOf */.ee)(ledger);
    const since = latest ?? (0,day_status/* firstAsked */.N1)(ledger);
    if (since === undefined || (0,core_day/* daysBetween */.YM)(since, day) <= staleAfterDays)
        return [];
    const known = latest === null ? 'No day was ever stored' : `The newest stored day is ${latest}`;
    return [
        {
            folder: (0,core_target/* folderOf */.yS)(target),
            days: [],
            text: `${known} for ${(0,core_target/* describeTarget */.ff)(target)}, more than ${staleAfterDays} days before ${day} (stale-after-days): GitHub publishes within three days, so check the token, its permissions and the policy "Copilot usage metrics".`,
        },
    ];
}
const isRead = ({ series }) => series.some(({ days }) => days.some(({ state }) => state !== 'left'));
const isRefused = ({ refusal, standing }) => refusal !== undefined && standing === 'asked';
function refusals({ target, series }) {
    const byCause = new Map();
    for (const result of series.filter(isRefused)) {
        const { reason = '', cause = '' } = result.refusal ?? {};
        const alike = byCause.get(cause) ?? { reason, names: [] };
        alike.names.push(problems_nameOf(result.series));
        byCause.set(cause, alike);
    }
    return [...byCause].map(([cause, { reason, names }]) => names.length === 1 || reason === cause
        ? reason
        : `${names.join(', ')} of ${(0,core_target/* describeTarget */.ff)(target)}: ${cause}`);
}
function unreadDays(result) {
    const byCause = new Map();
    const daysOf = (cause) => {
        const days = byCause.get(cause) ?? new Set();
        byCause.set(cause, days);
        return days;
    };
    if (result.givenUp !== undefined)
        daysOf(result.givenUp);
    for (const { days } of result.series) {
        for (const day of days) {
            const isProblem = day.state === 'unreadable' ||
                (day.state === 'left' &&
                    (day.cause === 'refused' ||
                        (result.givenUp === undefined && day.cause === 'unreachable') ||
                        (day.cause === 'exhausted' && !isRead(result))));
            if (isProblem)
                daysOf(day.reason).add(day.day);
        }
    }
    const folder = (0,core_target/* folderOf */.yS)(result.target);
    return [
        ...refusals(result).map((text) => ({ folder, days: [], text })),
        ...[...byCause].map(([text, days]) => ({ folder, days: [...days].sort(), text })),
    ];
}
function peopleConflictOf({ target, peopleConflict }) {
    if (peopleConflict === undefined)
        return [];
    const folder = (0,core_target/* folderOf */.yS)(target);
    const text = peopleConflict.cause === 'key'
        ? `The pseudonym-key is not the one that ${folder} was archived with: everybody would get a second pseudonym, so nothing about people was stored. Set the former key again; or, to go on with the new one, delete the line "key_fingerprint" of ${folder}/status.json on the data branch. docs/data-branch.md explains the consequences.`
        : `Input user-data is "pseudonymous", but the data branch holds people by name: ${peopleConflict.folders.join(', ')}. Pseudonyms beside names hide nobody, so nothing about people was stored. Set user-data "full" again; or delete these folders, and the history of the branch, because git keeps what was deleted. docs/data-branch.md explains the consequences.`;
    return [{ folder, days: [], text }];
}
function problemsOf(run, day, staleAfterDays) {
    const exposure = run.exposure === undefined ? [] : [{ folder: undefined, days: [], text: run.exposure }];
    const ofTargets = run.targets.flatMap((result) => [
        ...peopleConflictOf(result),
        ...unreadDays(result),
        ...staleness(result, day, staleAfterDays),
    ]);
    const all = [...exposure, ...ofTargets];
    const first = new Map();
    for (const problem of all)
        if (!first.has(problem.text))
            first.set(problem.text, problem);
    return [...first.values()];
}

;// CONCATENATED MODULE: ./lib/archive/unmatched-teams.js
function teamsOf({ history, series, ledger }) {
    const ofDays = [...history.values()].flatMap(({ teams }) => (teams === undefined ? [] : [teams]));
    const own = series.flatMap(({ series: { team }, standing }) => team !== undefined && ledger.reports[`team/${team}/metrics`]?.latest_day != null && standing !== 'no team'
        ? [team]
        : []);
    const isSilent = ofDays.length === 0 && !series.some(({ standing }) => standing === 'no team');
    if (isSilent && own.length === 0)
        return undefined;
    const slugs = new Set([...own, ...ofDays.flatMap(({ rows }) => rows.map(({ team }) => team))]);
    return (slug) => slugs.has(slug) || ofDays.some(({ rest }) => rest !== null);
}
function unmatchedTeams({ targets }, slugs) {
    const known = targets.map(teamsOf).filter((hasTeam) => hasTeam !== undefined);
    return known.length === 0 ? [] : slugs.filter((slug) => !known.some((hasTeam) => hasTeam(slug)));
}

// EXTERNAL MODULE: ./lib/pages/summary/comparison.js
var summary_comparison = __webpack_require__(4262);
;// CONCATENATED MODULE: ./lib/pages/summary/body.js
const part = (text, ...kinds) => ({ kinds, text });

// EXTERNAL MODULE: ./lib/pages/markdown/escape.js
var markdown_escape = __webpack_require__(1925);
// EXTERNAL MODULE: ./lib/pages/markdown/number.js
var markdown_number = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/pages/markdown/when.js
var markdown_when = __webpack_require__(6038);
;// CONCATENATED MODULE: ./lib/pages/summary/failure-list.js




const LONGEST_REASON = 700;
const MOST_PROBLEMS = 20;
const hasProblem = (problems, { target }) => problems.some(({ folder }) => folder === (0,core_target/* folderOf */.yS)(target));
const sentence = ({ text, days }) => {
    const escaped = (0,markdown_escape/* escape */.i)(text, LONGEST_REASON);
    return days.length < 2 ? escaped : `${escaped} (${(0,markdown_number/* plural */.LS)(days.length, 'day')}: ${(0,markdown_when/* dayList */.TT)(days)})`;
};
function failures(problems) {
    const hidden = problems.length - MOST_PROBLEMS;
    const shown = problems.slice(0, MOST_PROBLEMS).map(sentence);
    return hidden > 0 ? [...shown, `${(0,markdown_number/* plural */.LS)(hidden, 'more problem')} in the log.`] : shown;
}

;// CONCATENATED MODULE: ./lib/pages/summary/focus.js

const weekBefore = (rows, row) => rows.find(({ start }) => start === (0,core_day/* addDays */.fi)(row.start, -7));
const upTo = (rows, stored, week, most) => {
    const first = stored[0]?.start ?? week.start;
    return rows.filter(({ start }) => first <= start && start <= week.start).slice(-most);
};
const isOver = (row, { asOf, settledUntil }, lastDay) => row.end <= asOf && (lastDay || row.end <= settledUntil);
function focusOn(stored, { weeks, window }, most, hasLastDay) {
    const week = stored.findLast((row) => isOver(row, window, hasLastDay(row)));
    if (week === undefined)
        return undefined;
    return {
        week,
        before: weekBefore(stored, week),
        newer: stored.filter((row) => row.start > week.start),
        trend: upTo(weeks, stored, week, most),
    };
}
const focusOf = (result, most) => focusOn(result.weeks.filter((row) => row.days > 0), result, most, (row) => row.active_users !== null);
const legacyFocusOf = (result, most) => focusOn(result.weeks.filter((row) => row.legacy !== null), result, most, (row) => row.legacy?.days === 7);
const firstShown = ({ trend, week }) => trend[0]?.start ?? week.start;

// EXTERNAL MODULE: ./lib/pages/markdown/blocks.js
var blocks = __webpack_require__(4700);
// EXTERNAL MODULE: ./lib/pages/markdown/bucket.js
var bucket = __webpack_require__(408);
;// CONCATENATED MODULE: ./lib/pages/markdown/places.js


const AXIS = 780;
const CHARACTER = 6.5;
const unseen = (index) => '\u200b'.repeat(index + 1);
const drawable = (value) => value !== null && Number.isFinite(value) && value >= 0 ? value : null;
function barOf(group) {
    const [first] = group;
    if (first === undefined)
        return [];
    return [
        {
            start: first.start,
            values: first.values.map((_, series) => drawable((0,bucket/* mean */.i2)(group.map(({ values }) => values[series])))),
            isBreak: group.some(({ isBreak }) => isBreak === true),
        },
    ];
}
const isKnown = ({ values }) => values.at(-1) != null;
function labelled(bars, size) {
    const dates = bars.map(({ start }) => size > 1 ? `${(0,markdown_when/* shortDay */.tE)(start)} ${start.slice(2, 4)}` : (0,markdown_when/* shortDay */.tE)(start));
    const widest = Math.max(...dates.map((text) => text.length)) + 3;
    const gaps = bars.filter(({ isBreak }, index) => isBreak && index > 0).length;
    const every = Math.ceil((widest * CHARACTER * (bars.length + gaps)) / AXIS);
    return bars.flatMap((bar, index) => {
        const date = (bars.length - 1 - index) % every === 0 ? (dates[index] ?? '') : unseen(index);
        const place = { label: isKnown(bar) ? date : `${date} ?`.trim(), values: bar.values };
        const gap = { label: `┊${unseen(index)}`, values: bar.values.map(() => null) };
        return bar.isBreak && index > 0 ? [gap, place] : [place];
    });
}
function placesOf(weeks) {
    const all = weeks.slice(Math.max(0, weeks.findIndex(isKnownWeek)));
    const size = (0,bucket/* weeksPerBar */.e1)(all.length);
    const bars = (0,bucket/* groups */.TN)(all, size).flatMap(barOf);
    return {
        places: bars.length === 0 ? [] : labelled(bars, size),
        size,
        notes: [
            bars.every(isKnown) ? '' : 'A week with a question mark is not known.',
            bars.some(({ isBreak }, index) => isBreak && index > 0)
                ? 'Where GitHub changed what it counts there is a gap (┊): bars on its two sides do not compare.'
                : '',
        ].filter((sentence) => sentence !== ''),
    };
}
const isKnownWeek = ({ values }) => typeof values.at(-1) === 'number';

;// CONCATENATED MODULE: ./lib/pages/markdown/chart.js


const COLOURS = { value: '#4393e6', whole: '#8c959f' };
function ceiling(highest) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(highest)) - 1);
    return Math.max(1, Math.ceil((highest * 1.05) / step) * step);
}
const below = (top) => -Math.ceil(top / 10);
function diagram(title, colours, places, highest) {
    const top = ceiling(highest);
    const bars = colours.map((_, series) => places.map(({ values }) => Math.round(values[series] ?? 0) || below(top)));
    return (0,blocks/* fence */.EU)('mermaid', [
        '---',
        'config:',
        '  xyChart:',
        '    width: 860',
        '    height: 260',
        '    titleFontSize: 15',
        '    xAxis:',
        '      labelFontSize: 12',
        '    yAxis:',
        '      labelFontSize: 12',
        '  themeVariables:',
        '    xyChart:',
        '      backgroundColor: "transparent"',
        `      plotColorPalette: "${colours.join(', ')}"`,
        '---',
        'xychart-beta',
        `  title "${title}"`,
        `  x-axis [${places.map(({ label }) => `"${label}"`).join(', ')}]`,
        `  y-axis 0 --> ${top}`,
        ...bars.map((values) => `  bar [${values.join(', ')}]`),
    ].join('\n'));
}
function barChart(title, colours, weeks, legend = '') {
    const { places, size, notes } = placesOf(weeks);
    const highest = Math.max(0, ...places.flatMap(({ values }) => values.map((value) => value ?? 0)));
    if (places.filter(isKnown).length < 2 || highest === 0 || highest > 1e12)
        return '';
    const drawn = diagram(`${title}${size > 1 ? `, mean of ${size} weeks a bar` : ''}`, colours, places, highest);
    return (0,blocks/* blocks */.Bv)(drawn, [legend, ...notes].filter((text) => text !== '').join(' '));
}
function chart(title, weeks, legend = '') {
    const hasWhole = weeks.some(({ whole }) => typeof whole === 'number');
    return barChart(title, hasWhole ? [COLOURS.whole, COLOURS.value] : [COLOURS.value], weeks.map(({ start, value, whole, isBreak }) => ({
        start,
        values: hasWhole ? [whole, value] : [value],
        isBreak: isBreak ?? false,
    })), hasWhole ? legend : '');
}

// EXTERNAL MODULE: ./lib/pages/markdown/sparkline.js
var sparkline = __webpack_require__(7995);
// EXTERNAL MODULE: ./lib/pages/markdown/table.js
var table = __webpack_require__(3360);
;// CONCATENATED MODULE: ./lib/pages/summary/older-api.js






const SHOWN = 12;
const whole = (row, field) => row.legacy?.days === 7 ? row.legacy[field] : null;
const weekLine = (row) => [
    (0,table/* unbroken */.D_)((0,markdown_when/* dates */.Yu)(row)),
    `${(0,markdown_number/* number */.ai)(row.legacy?.days)} of 7`,
    (0,markdown_number/* number */.ai)(row.legacy?.avg_active_users, 1),
    (0,markdown_number/* number */.ai)(row.legacy?.avg_engaged_users, 1),
];
function weeksTable(rows) {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Week'), (0,table/* right */.pG)('Stored'), (0,table/* right */.pG)('Average daily active'), (0,table/* right */.pG)('Average daily engaged')], rows.slice(-SHOWN).reverse().map(weekLine));
}
const trend = (rows) => (0,sparkline/* sparkline */.K)(rows.map((row) => whole(row, 'avg_active_users')));
function olderWeeks({ weeks: rows }, shown) {
    const older = rows.filter(({ legacy }) => legacy !== null);
    const [first, last] = [older[0], older.at(-1)];
    if (first === undefined || last === undefined)
        return '';
    const recent = rows.filter(({ start }) => first.start <= start && start <= last.start).slice(-shown);
    return (0,blocks/* blocks */.Bv)(`${(0,markdown_number/* plural */.LS)(older.length, 'week')}, ${(0,markdown_when/* span */.Ln)(first.start, last.end)}, from GitHub’s older metrics API. It counted people differently and GitHub defines no mapping between the two, so these weeks do not compare with those above.`, weeksTable(older), `Average daily active users, ${(0,markdown_number/* plural */.LS)(recent.length, 'week')}: ${trend(recent)}`);
}
function olderSentence({ week, before }) {
    const current = week.legacy;
    const share = before === undefined ? null : (0,markdown_number/* growth */.Am)(whole(week, 'avg_active_users'), whole(before, 'avg_active_users'));
    const against = share === null ? '' : `, ${(0,markdown_number/* moved */.aW)((0,markdown_number/* signedPercent */.wu)(share))} against the week before`;
    return `${(0,markdown_number/* number */.ai)(current?.avg_active_users, 1)} people were active and ${(0,markdown_number/* number */.ai)(current?.avg_engaged_users, 1)} engaged on an average day${against}; ${(0,markdown_number/* number */.ai)(current?.days)} of 7 days are stored.`;
}
const bars = (rows) => rows.map((row) => ({ start: row.start, value: whole(row, 'avg_active_users') }));
const legacyWeeks = ({ week, trend }) => (0,blocks/* blocks */.Bv)('These figures come from GitHub’s older metrics API, which counted by day: it never counted the people of a week.', weeksTable(trend.filter(({ legacy }) => legacy !== null)), chart(`Average daily active users, ${(0,markdown_when/* date */.p6)(trend[0]?.start ?? week.start)} to ${(0,markdown_when/* date */.p6)(week.end)}`, bars(trend)));

// EXTERNAL MODULE: ./lib/core/period.js
var core_period = __webpack_require__(5386);
// EXTERNAL MODULE: ./lib/reports/definitions.js
var definitions = __webpack_require__(9933);
// EXTERNAL MODULE: ./lib/reports/measures.js + 3 modules
var measures = __webpack_require__(3200);
// EXTERNAL MODULE: ./lib/pages/summary/stored-days.js
var stored_days = __webpack_require__(1858);
// EXTERNAL MODULE: ./lib/pages/summary/main-table.js
var main_table = __webpack_require__(1079);
// EXTERNAL MODULE: ./lib/pages/markdown/change.js
var change = __webpack_require__(7474);
;// CONCATENATED MODULE: ./lib/pages/summary/so-far.js











const shown = [
    ['avg_daily_active_users', 'average daily active users'],
    ['interactions', 'prompts'],
    ['lines_added', 'lines added'],
    ['agent_lines_share', 'of them by agents'],
    ['completion_acceptance_rate', 'of code completions accepted'],
];
function soFar(row, target) {
    const { history } = target;
    const { settledUntil } = target.window;
    const stored = (0,core_period/* daysOf */.hF)(row).filter((day) => (0,stored_days/* isStored */.mL)(history, day));
    if (stored.length === 0)
        return '';
    const paired = (0,summary_comparison/* pairedDays */.fU)(history, stored);
    const days = paired.length === 0 ? stored : paired;
    const current = (0,summary_comparison/* figuresOver */.ac)(target, days);
    const previous = (0,summary_comparison/* figuresOver */.ac)(target, paired.map((day) => (0,core_day/* addDays */.fi)(day, -7)));
    const parts = shown.flatMap(([figure, label]) => {
        const pair = {
            current: (0,measures/* valueOf */.R)(current, figure),
            previous: paired.length === 0 ? null : (0,measures/* valueOf */.R)(previous, figure),
        };
        if (pair.current === null)
            return [];
        const { kind } = measures/* measures */.q[figure];
        const redefined = (0,definitions/* definitionsBetween */.r)((0,core_day/* addDays */.fi)(row.start, -7), row.end, figure).length > 0;
        const clause = pair.previous === null ? '' : `, ${(0,change/* change */.Zg)(pair, kind)}`;
        return [
            `**${(0,change/* written */.Mp)(pair.current, kind)}** ${label}${clause}${clause !== '' && redefined ? ` ${main_table/* REDEFINED */.Vm}` : ''}`,
        ];
    });
    const open = days.filter((day) => day > settledUntil).length;
    const state = open === 0 ? '' : `, ${open === days.length ? '' : `${open} of them `}provisional`;
    const against = paired.length === 0
        ? ''
        : ` against the same ${paired.length === 1 ? 'weekday' : 'weekdays'} of the week before`;
    return `**This week so far**, ${(0,markdown_when/* dayList */.TT)(days)} (${(0,markdown_number/* plural */.LS)(days.length, 'day')}${state})${against}: ${parts.join(' · ')}`;
}
function weeksSoFar(newer, target) {
    const lines = newer.map((row) => soFar(row, target)).filter((line) => line !== '');
    return lines.length < 2 ? lines.join('') : (0,blocks/* bullets */.e5)(lines);
}

;// CONCATENATED MODULE: ./lib/pages/summary/early-body.js







const olderPart = (target, weeks) => part((0,blocks/* folded */.TM)('Older weeks, not comparable', olderWeeks(target, weeks)), 'legacy');
function whatIsStored(target, { problems }) {
    const count = (figure) => target.weeks.reduce((sum, row) => sum + figure(row), 0);
    const days = count((row) => row.days);
    const older = count((row) => row.legacy?.days ?? 0);
    const named = days > 0 ? (0,markdown_number/* plural */.LS)(days, 'day') : `${(0,markdown_number/* plural */.LS)(older, 'day')} of the older metrics API`;
    if (days + older > 0) {
        return `${named} ${(days || older) === 1 ? 'is' : 'are'} stored and no week is complete yet: the trend begins with the first Saturday.`;
    }
    return hasProblem(problems, target)
        ? 'Nothing is stored yet.'
        : 'Nothing is stored yet: GitHub publishes a day within three days after it ends.';
}
function earlyBody(target, context) {
    const stored = target.weeks.filter(({ days }) => days > 0);
    return {
        week: undefined,
        trend: stored,
        sentence: whatIsStored(target, context),
        parts: [part(weeksSoFar(stored, target)), olderPart(target, context.weeks)],
    };
}
function olderBody(target, { weeks }) {
    if (target.weeks.some(({ days }) => days > 0))
        return undefined;
    const focus = legacyFocusOf(target, weeks);
    return focus === undefined
        ? undefined
        : { week: focus.week, trend: [], sentence: olderSentence(focus), parts: [part(legacyWeeks(focus))] };
}

// EXTERNAL MODULE: ./lib/pages/summary/sentence.js
var summary_sentence = __webpack_require__(10);
;// CONCATENATED MODULE: ./lib/pages/summary/title.js

function titleOf({ target }, week) {
    const name = `${target.kind} ${target.slug}`;
    return week === undefined ? name : `${name}, ${(0,markdown_when/* span */.Ln)(week.start, week.end)}`;
}

;// CONCATENATED MODULE: ./lib/pages/summary/headline.js





function sentenceOf(target, context) {
    const focus = focusOf(target, context.weeks);
    if (focus === undefined)
        return olderBody(target, context) ?? earlyBody(target, context);
    return {
        week: focus.week,
        sentence: (0,summary_sentence/* summarySentence */.qv)(target, focus, (0,summary_comparison/* compareWeeks */.hI)(focus.week, focus.before, target)),
    };
}
const renderHeadline = ({ targets }, context) => targets
    .map((target) => {
    const { week, sentence } = sentenceOf(target, context);
    return `Copilot in ${titleOf(target, week)}. ${sentence}`;
})
    .join('\n');

;// CONCATENATED MODULE: ./lib/pages/markdown/budget.js


const own = {
    subjects: [50, 'figures by subject'],
    legacy: [80, 'older weeks'],
    cost: [81, 'cost'],
    months: [82, 'months'],
    meaning: [83, 'what the figures mean'],
    health: [84, 'data health'],
    chart: [85, 'charts'],
    section: [86, 'the section of each target'],
};
const ranking = [
    ...Object.entries(own).map(([kind, [rank, name]]) => ({ kind: kind, rank, name })),
    ...reports_all/* weeklyTables */.zO.map(({ name, table: { rank } }) => ({ kind: name, rank, name })),
].sort((a, b) => a.rank - b.rank);
const lastOf = (kinds) => ranking
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind }) => kind)
    .slice(-1);
const encoder = new TextEncoder();
const size = (text) => encoder.encode(text).length;
const LIMIT = 1_000_000;
const join = (parts) => parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n');
const notice = (dropped) => ({
    kinds: [],
    text: `_Left out to stay below GitHub’s limit of 1 MiB: ${(0,markdown_number/* listed */.KE)(dropped.map(({ name }) => name))}. All of it is on the data branch._`,
});
function fit(parts, limit = LIMIT) {
    const whole = join(parts);
    if (size(whole) <= limit)
        return `${whole}\n`;
    const dropped = [];
    for (const next of ranking) {
        if (!parts.some(({ kinds }) => kinds.includes(next.kind)))
            continue;
        dropped.push(next);
        const kept = parts.filter(({ kinds }) => !dropped.some(({ kind }) => kinds.includes(kind)));
        const text = join([...kept, notice(dropped)]);
        if (size(text) < limit)
            return `${text}\n`;
    }
    return `${notice(dropped).text}\n`;
}

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(1307);
;// CONCATENATED MODULE: ./lib/pages/summary/day-state.js


function statusesOf({ ledger, window }, { series }) {
    const entry = ledger.reports[(0,files_series/* seriesKey */.Xk)(series)];
    return (day) => (0,day_status/* statusOf */.c2)(entry, day, window.today);
}
const totalsOf = ({ series }) => series.find((result) => result.series.report === 'totals' && result.series.team === undefined);

;// CONCATENATED MODULE: ./lib/pages/summary/calendar.js





const DAYS = 28;
const MOST_SERIES = 40;
const symbols = {
    settled: '█',
    provisional: '░',
    restated: 'R',
    pending: '?',
    none: '-',
    unreadable: '!',
    open: 'o',
    unknown: '·',
};
const legend = [
    '█ settled   ░ provisional   R restated lately   o open: to be read   · not asked for',
    '? not published yet   - never published   ! unreadable',
];
const cells = (days, symbol) => days.map((day, index) => `${index > 0 && (0,core_day/* weekdayOf */.Up)(day) === 0 ? ' ' : ''}${symbol(day)}`).join('');
function heads(days) {
    const groups = [];
    for (const day of days) {
        const last = groups.at(-1);
        if (last === undefined || (0,core_day/* weekdayOf */.Up)(day) === 0)
            groups.push([day]);
        else
            last.push(day);
    }
    return groups
        .map((group) => {
        const name = group[0] === undefined ? '' : (0,markdown_when/* shortDay */.tE)(group[0]);
        return (name.length <= group.length ? name : '').padEnd(group.length);
    })
        .join(' ')
        .trimEnd();
}
function line(target, result, days) {
    const refused = target.ledger.reports[(0,files_series/* seriesKey */.Xk)(result.series)]?.refused;
    if (refused != null)
        return `${refused.is_not_found ? 'closed by GitHub' : 'not readable by this token'}, noticed on ${(0,markdown_when/* date */.p6)(refused.since)}; will be checked again after 28 days`;
    const status = statusesOf(target, result);
    return cells(days, (day) => symbols[status(day)]);
}
function calendar(target, day) {
    const days = (0,core_day/* dayRange */.qD)((0,core_day/* addDays */.fi)(day, 1 - DAYS), day);
    const series = target.series.slice(0, MOST_SERIES);
    const hidden = target.series.length - series.length;
    const width = Math.max(...series.map((result) => (0,files_series/* seriesKey */.Xk)(result.series).length), 0) + 2;
    if (series.length === 0)
        return '';
    return (0,blocks/* fence */.EU)('text', [
        `${' '.repeat(width)}${heads(days)}`,
        ...series.map((result) => `${(0,files_series/* seriesKey */.Xk)(result.series).padEnd(width)}${line(target, result, days)}`),
        ...(hidden > 0 ? [`and ${hidden} more`] : []),
        '',
        ...legend,
    ].join('\n'));
}

;// CONCATENATED MODULE: ./lib/pages/summary/health.js





function trafficLine({ requests, bytes: read, rateLimitRemaining }) {
    const left = rateLimitRemaining === undefined
        ? []
        : [`left ${(0,markdown_number/* plural */.LS)(rateLimitRemaining, 'request')} of the rate limit`];
    return `This run ${(0,markdown_number/* listed */.KE)([`made ${(0,markdown_number/* plural */.LS)(requests, 'request')}`, `read ${(0,markdown_number/* bytes */.ee)(read)}`, ...left])}.`;
}
const words = {
    added: 'added',
    restated: 'restated',
    repaired: 'repaired',
    rewritten: 'rewritten',
    unchanged: 'unchanged',
    pending: 'not published yet',
    none: 'never published',
    withdrawn: 'stored, but not shown by GitHub now',
    unreadable: 'unreadable',
    left: 'left to the next run',
};
function outcomes({ series }) {
    const counts = (0,outcome/* tally */.N4)(series.flatMap(({ days }) => days));
    const parts = Object.keys(words)
        .filter((state) => counts[state] > 0)
        .map((state) => `${(0,markdown_number/* number */.ai)(counts[state])} ${words[state]}`);
    return parts.length === 0 ? '' : `Days read in this run, over all reports: ${(0,markdown_number/* listed */.KE)(parts)}.`;
}
const waiting = ({ daysLeft }) => daysLeft === 0
    ? ''
    : `${(0,markdown_number/* number */.ai)(daysLeft)} older ${daysLeft === 1 ? 'day is' : 'days are'} left to the next run.`;
const refusedQuietly = ({ series }) => series
    .filter(({ series: member, refusal, standing }) => member.report === 'credits' && refusal !== undefined && standing === 'optional')
    .map(({ refusal }) => `Cost: this token may not read it; ${(0,markdown_escape/* escape */.i)(refusal?.reason ?? '')}`)
    .join(' ');
function leftOutLine({ leftOut: { unknown, unexpected } }) {
    const parts = [
        ...(unknown.values === 0
            ? []
            : [
                `${(0,markdown_number/* plural */.LS)(unknown.values, 'value')} under ${(0,markdown_number/* plural */.LS)(unknown.keys, 'key')} that this version does not know`,
            ]),
        ...(unexpected.values === 0
            ? []
            : [`${(0,markdown_number/* plural */.LS)(unexpected.values, 'value')} of a kind that GitHub does not document`]),
    ];
    return parts.length === 0 ? '' : `Left out of the records about people: ${(0,markdown_number/* listed */.KE)(parts)}.`;
}
const health = (target, day, traffic) => (0,blocks/* blocks */.Bv)(calendar(target, day), [
    outcomes(target),
    waiting(target),
    leftOutLine(target),
    refusedQuietly(target),
    traffic === undefined ? '' : trafficLine(traffic),
]
    .filter((text) => text !== '')
    .join(' '));

;// CONCATENATED MODULE: ./lib/pages/summary/meaning.js



function meaning(trend) {
    if (trend.length === 0)
        return '';
    const shown = Object.keys(measures/* measures */.q).filter((figure) => (0,main_table/* isKnownIn */.ns)(trend, figure));
    return (0,blocks/* folded */.TM)('What the figures mean', (0,blocks/* bullets */.e5)([
        ...shown.map((figure) => `**${measures/* measures */.q[figure].label}.** ${measures/* measures */.q[figure].meaning}`),
        'Weeks run from Sunday to Saturday, in UTC, as GitHub counts them. **Settled** is a day that GitHub no longer revises.',
        'The 4-week average ends with the week shown. It needs four weeks without a missing day or a change of definition.',
        'Each trend has a scale of its own, which does not begin at 0. `·` is a week that is not known or lacks a day, `┊` a change of GitHub’s definition.',
        'Changes are worked out before rounding, so the last digit may differ from that of two rounded figures. Percentages and rates are left out where they would stand on fewer than 20.',
        'A feature’s share is of code generations, or of prompts where nothing was generated. GitHub counts some people without their details, so parts can be less than the whole.',
    ]));
}

// EXTERNAL MODULE: ./lib/pages/markdown/amount.js
var markdown_amount = __webpack_require__(2438);
;// CONCATENATED MODULE: ./lib/pages/summary/cost/columns.js


const columns_cells = (row) => [
    (0,markdown_amount/* decimal */._)(row?.credits, 0),
    (0,markdown_amount/* decimal */._)(row?.net_amount, 2),
];
const costColumns = (rows) => rows.every(({ credits, net_amount: net }) => credits === null && net === null)
    ? { columns: [], cells: () => [], note: '' }
    : {
        columns: [(0,table/* right */.pG)('Credits'), (0,table/* right */.pG)('Billed')],
        cells: columns_cells,
        note: 'Credits are the AI credits that were used; billed is what GitHub charges in addition, in US dollars, for credits beyond those that seats include.',
    };

// EXTERNAL MODULE: ./lib/reports/small-base.js
var small_base = __webpack_require__(9460);
;// CONCATENATED MODULE: ./lib/pages/summary/overview.js















const overview_SHOWN = 300;
const entryOf = (target, weeks) => {
    const focus = focusOf(target, weeks);
    return {
        target,
        shown: focus && { focus, comparison: (0,summary_comparison/* compareWeeks */.hI)(focus.week, focus.before, target) },
    };
};
function commonWeek(entries) {
    const weeks = entries.flatMap(({ shown }) => shown?.focus.week ?? []);
    return weeks.every(({ start }) => start === weeks[0]?.start) ? weeks[0] : undefined;
}
function read(target, problems) {
    const isRefused = ({ refusal, standing }) => refusal !== undefined && standing === 'asked';
    if (target.series.some(isRefused) || target.givenUp !== undefined)
        return '**not read**';
    if (hasProblem(problems, target))
        return '**problems**';
    return target.hasNews ? 'new data' : 'unchanged';
}
function overview_state({ target, shown }, problems) {
    const days = shown && (0,summary_sentence/* daysInShort */.JI)(shown.focus.week.days, (0,summary_sentence/* settledDays */.TX)(shown.focus, target));
    const text = read(target, problems);
    return (0,table/* unbroken */.D_)(days === undefined || days === '7 of 7' ? text : `${text}, ${days} days`);
}
function overviewSentence(entries, problems) {
    const counts = { up: 0, down: 0, unchanged: 0, 'not comparable': 0 };
    for (const { shown } of entries) {
        const people = shown?.comparison.compare('active_users');
        const gap = people?.redefined === false ? (0,markdown_number/* difference */.iv)(people.current, people.previous) : null;
        if (gap === null)
            counts['not comparable'] += 1;
        else
            counts[gap > 0 ? 'up' : gap < 0 ? 'down' : 'unchanged'] += 1;
    }
    const parts = Object.entries(counts).filter(([, count]) => count > 0);
    const failed = entries.filter(({ target }) => hasProblem(problems, target)).length;
    const end = failed === 0 ? 'all were read whole' : `${(0,markdown_number/* number */.ai)(failed)} could not be read whole`;
    const week = commonWeek(entries);
    const when = week === undefined ? 'in the week' : `in the week ${(0,markdown_when/* shortDates */.YS)(week)}`;
    return `**People active ${when}: ${(0,markdown_number/* listed */.KE)(parts.map(([name, count]) => `${name} in ${(0,markdown_number/* number */.ai)(count)}`))} of ${(0,markdown_number/* plural */.LS)(entries.length, 'target')}; ${end}.**`;
}
function seatsCell({ focus }) {
    const seats = (0,summary_sentence/* newestSeats */.H8)([focus.week, ...focus.newer]);
    const people = focus.week.active_users;
    const share = people !== null && seats !== null && people <= seats ? (0,small_base/* shareOf */.t)(people, seats) : null;
    return (0,markdown_number/* percent */.KN)(share);
}
function columnsOf(entries) {
    const weeks = entries.flatMap(({ shown }) => shown?.focus.week ?? []);
    const cost = costColumns(weeks);
    const cellOf = (cell) => ({ shown, target }) => shown === undefined ? markdown_number/* UNKNOWN */.HV : cell(shown, target);
    const hasSeats = entries.some(({ shown }) => shown && (0,summary_sentence/* newestSeats */.H8)([shown.focus.week, ...shown.focus.newer]) !== null);
    return [
        ...(commonWeek(entries) === undefined
            ? [[(0,table/* left */.kb)('Week'), cellOf(({ focus }) => (0,table/* unbroken */.D_)((0,markdown_when/* shortDates */.YS)(focus.week)))]]
            : []),
        [
            (0,table/* right */.pG)('People'),
            cellOf(({ comparison }) => `**${(0,markdown_number/* number */.ai)(comparison.compare('active_users').current)}**`),
        ],
        [(0,table/* right */.pG)('Change'), cellOf(({ comparison }) => changeCell(comparison.compare('active_users')))],
        ...(hasSeats ? [[(0,table/* right */.pG)('Of seats'), cellOf(seatsCell)]] : []),
        [
            (0,table/* right */.pG)('By agents'),
            cellOf(({ comparison }) => (0,markdown_number/* percent */.KN)(comparison.compare('agent_lines_share').current)),
        ],
        ...cost.columns.map((column, index) => [column, cellOf(({ focus }) => cost.cells(focus.week)[index] ?? markdown_number/* UNKNOWN */.HV)]),
        [(0,table/* left */.kb)('Trend'), cellOf(({ focus }) => (0,main_table/* trendOf */.RS)(focus.trend, 'active_users'))],
    ];
}
const changeCell = (people) => `${(0,change/* change */.Zg)(people, measures/* measures */.q.active_users.kind)}${people.redefined && people.previous !== null ? ` ${main_table/* REDEFINED */.Vm}` : ''}`;
function overview(targets, weeks, problems) {
    const entries = targets.map((target) => entryOf(target, weeks));
    const columns = columnsOf(entries);
    const hidden = targets.length - overview_SHOWN;
    const isRedefined = entries.some(({ shown }) => shown?.comparison.compare('active_users').redefined);
    return (0,blocks/* blocks */.Bv)(overviewSentence(entries, problems), (0,table/* table */.tp)([(0,table/* left */.kb)('Target'), (0,table/* left */.kb)('This run'), ...columns.map(([column]) => column)], entries
        .slice(0, overview_SHOWN)
        .map((entry) => [
        (0,markdown_escape/* escape */.i)((0,core_target/* folderOf */.yS)(entry.target.target)),
        overview_state(entry, problems),
        ...columns.map(([, cell]) => cell(entry)),
    ])), hidden > 0 ? `${(0,markdown_number/* plural */.LS)(hidden, 'more target')} below.` : '', [
        'By agents is the share of the lines added. Targets are not added up: a person in two organizations counts in both, and in their enterprise.',
        costColumns(entries.flatMap(({ shown }) => shown?.focus.week ?? [])).note,
        isRedefined ? `${main_table/* REDEFINED */.Vm} GitHub changed who counts as active between the two weeks.` : '',
    ]
        .filter((sentence) => sentence !== '')
        .join(' '));
}

;// CONCATENATED MODULE: ./lib/pages/summary/quiet.js










const NAMED = 5;
function newest(targets) {
    const latest = targets
        .flatMap(({ ledger }) => (0,day_status/* spanOf */.ee)(ledger).latest ?? [])
        .sort()
        .at(-1);
    return latest === undefined ? 'No day is stored yet' : `The newest stored day is ${(0,markdown_when/* fullDay */.gs)(latest)}`;
}
function pending(targets) {
    const byReport = new Map();
    for (const [report, entry] of targets.flatMap(({ ledger }) => Object.entries(ledger.reports))) {
        const days = Object.entries(entry.open)
            .filter(([, { pending_since, stored }]) => pending_since !== undefined && stored === undefined)
            .map(([day]) => day);
        if (days.length > 0)
            byReport.set(report, new Set([...(byReport.get(report) ?? []), ...days]));
    }
    const parts = [...byReport].map(([report, days]) => `${(0,markdown_escape/* escape */.i)(report)} of ${(0,markdown_when/* dayList */.TT)([...days].sort())}`);
    const hidden = parts.length - NAMED;
    const named = hidden > 0 ? [...parts.slice(0, NAMED), (0,markdown_number/* plural */.LS)(hidden, 'more report')] : parts;
    return parts.length === 0 ? 'nothing is pending' : `not published yet: ${named.join('; ')}`;
}
function lastWeek(targets, weeks) {
    const all = targets.flatMap((target) => {
        const focus = focusOf(target, weeks);
        return focus === undefined
            ? []
            : [{ target, focus, comparison: (0,summary_comparison/* compareWeeks */.hI)(focus.week, focus.before, target) }];
    });
    const [first] = all;
    if (first === undefined)
        return 'No week is complete yet.';
    const { start, end } = first.focus.week;
    if (all.length === 1)
        return `${(0,markdown_when/* span */.Ln)(start, end)}: ${(0,summary_sentence/* summarySentence */.qv)(first.target, first.focus, first.comparison)}`;
    const named = all.slice(0, NAMED).map(({ target, comparison }) => {
        const people = comparison.compare('active_users');
        return `${(0,markdown_escape/* escape */.i)((0,core_target/* folderOf */.yS)(target.target))} ${(0,markdown_number/* number */.ai)(people.current)} (${(0,change/* change */.Zg)(people, measures/* measures */.q.active_users.kind)})`;
    });
    const hidden = all.length - named.length;
    return `People active, ${(0,markdown_when/* span */.Ln)(start, end)}: ${(0,markdown_number/* listed */.KE)([...named, ...(hidden > 0 ? [(0,markdown_number/* plural */.LS)(hidden, 'more target')] : [])])}.`;
}
function quiet({ targets }, weeks, links) {
    return [
        '**Nothing new:** everything that GitHub has published is stored.',
        `${newest(targets)}; ${pending(targets)}.`,
        [lastWeek(targets, weeks), ...links].join(' '),
    ];
}

// EXTERNAL MODULE: ./lib/files/ledger.js + 1 modules
var files_ledger = __webpack_require__(2338);
// EXTERNAL MODULE: ./lib/files/rows.js
var rows = __webpack_require__(3326);
// EXTERNAL MODULE: ./lib/files/row-files.js
var row_files = __webpack_require__(2437);
;// CONCATENATED MODULE: ./lib/pages/markdown/stacked-chart.js


const stacked_chart_COLOURS = [
    ['🟦', '#3b88c3'],
    ['🟧', '#f4900c'],
    ['🟩', '#78b159'],
    ['🟪', '#aa8ed6'],
    ['🟫', '#c1694f'],
];
const MOST_LAYERS = stacked_chart_COLOURS.length;
const topsOf = (values) => values.map((_, layer) => values.slice(0, layer + 1).reduce((sum, value) => sum + value, 0));
function stackedChart(title, names, weeks) {
    if (names.length > MOST_LAYERS)
        return '';
    const colours = stacked_chart_COLOURS.slice(0, names.length);
    return barChart(title, colours.map(([, colour]) => colour).toReversed(), weeks.map(({ start, values, isBreak }) => ({
        start,
        values: (values === undefined ? names.map(() => null) : topsOf(values)).toReversed(),
        isBreak: isBreak ?? false,
    })), `${names.map((name, at) => `${stacked_chart_COLOURS[at]?.[0] ?? ''} ${(0,markdown_escape/* escape */.i)(name)}`).join(' · ')}.`);
}

;// CONCATENATED MODULE: ./lib/pages/summary/charts.js





const spanOf = (focus) => `${(0,markdown_when/* date */.p6)(firstShown(focus))} to ${(0,markdown_when/* date */.p6)(focus.week.end)}`;
const peopleChart = (focus) => chart(`People active in the week, ${spanOf(focus)}`, focus.trend.map((row) => ({
    start: row.start,
    value: row.active_users,
    whole: row.seats,
    isBreak: (0,main_table/* isRedefinedIn */.mb)(row, 'active_users'),
})), 'Grey, behind: seats assigned.');
const LINES = ['lines_added', 'agent_lines_added'];
function charts_linesOf(row) {
    const [all, byAgents] = LINES.map((figure) => (0,main_table/* comparable */.Zm)(row, figure));
    return all == null || byAgents == null ? undefined : [byAgents, Math.max(0, all - byAgents)];
}
const linesChart = (focus) => stackedChart(`Lines added in the week, ${spanOf(focus)}`, ['written by agents', 'suggested by Copilot, accepted by people'], focus.trend.map((row) => ({
    start: row.start,
    values: charts_linesOf(row),
    isBreak: LINES.some((figure) => (0,main_table/* isRedefinedIn */.mb)(row, figure)),
})));

;// CONCATENATED MODULE: ./lib/pages/summary/definition-notes.js






const isShown = ({ touches }) => touches.some((touched) => touched in measures/* measures */.q);
function definitionChanges({ week, before }) {
    if (before === undefined)
        return [];
    return (0,definitions/* definitionsWithin */.kS)((0,core_day/* addDays */.fi)(before.start, 1), week.end)
        .filter(isShown)
        .map(({ day, what }) => `On ${(0,markdown_when/* date */.p6)(day)}, within these two weeks, GitHub ${what}. Changes marked ${main_table/* REDEFINED */.Vm} come from that, wholly or in part.`);
}
function trendCuts(focus) {
    const { week, before } = focus;
    const last = before === undefined ? week.end : before.start;
    const older = (0,definitions/* definitionsWithin */.kS)(firstShown(focus), last).filter(({ touches }) => main_table/* MAIN */.QT.some((figure) => touches.includes(figure)));
    return older.length === 0
        ? ''
        : `Trends are cut (┊) where GitHub changed what the figure counts: ${older.map(({ day, what }) => `on ${(0,markdown_when/* date */.p6)(day)} it ${what}`).join('; ')}.`;
}

// EXTERNAL MODULE: ./lib/reports/totals/breakdown.js
var breakdown = __webpack_require__(8768);
;// CONCATENATED MODULE: ./lib/pages/summary/reclassified.js




const WORTH_A_HINT = 0.03;
function shareOf(history, days, features) {
    const totals = days.flatMap((day) => history.get(day)?.totals ?? []);
    const shares = [...(0,breakdown/* breakdownOf */.d)(totals, 'features').byName.values()];
    const sum = (rows) => rows.reduce((total, { generations }) => total + generations, 0);
    const whole = sum(shares);
    return whole < small_base/* SMALL_BASE */.E ? null : sum(shares.filter(({ name }) => features.includes(name))) / whole;
}
function shift(history, comparison, features) {
    const current = shareOf(history, comparison.current, features);
    const previous = shareOf(history, comparison.previous, features);
    return current === null || previous === null ? null : current - previous;
}
function hint(move, history, comparison) {
    const from = shift(history, comparison, move.from.features);
    const to = shift(history, comparison, move.to.features);
    if (from === null || to === null || from > -WORTH_A_HINT || to < WORTH_A_HINT)
        return [];
    return [
        `The share of ${move.from.label} fell (${(0,markdown_number/* points */.WR)(from)}) while that of ${move.to.label} rose (${(0,markdown_number/* points */.WR)(to)}). That may be a change in counting, not in habits: ${move.why}.`,
    ];
}
const reclassificationHints = ({ history }, { week }, comparison) => definitions/* reclassifiedUses */.VV
    .filter(({ first, last }) => week.end >= first && week.start <= last)
    .flatMap((move) => hint(move, history, comparison));

// EXTERNAL MODULE: ./lib/reports/totals/people.js
var totals_people = __webpack_require__(3848);
;// CONCATENATED MODULE: ./lib/pages/summary/missing-days.js







const verb = (days, singular, many) => days.length === 1 ? singular : many;
const reasons = {
    pending: (days) => `${verb(days, 'is', 'are')} not published by GitHub yet`,
    none: (days) => `${verb(days, 'was', 'were')} never published by GitHub`,
    unreadable: (days) => `${verb(days, 'is', 'are')} unreadable: GitHub has published ${verb(days, 'it', 'them')}, but the files did not arrive whole`,
    open: (days) => `${verb(days, 'has', 'have')} yet to be read`,
    unknown: (days) => `${verb(days, 'is', 'are')} not in the archive`,
};
const totalsStatuses = (target) => {
    const totals = totalsOf(target);
    return totals === undefined ? () => 'unknown' : statusesOf(target, totals);
};
function missingByReason(target, row) {
    const byState = new Map();
    if (row.days === 7)
        return byState;
    const state = totalsStatuses(target);
    for (const day of (0,core_period/* daysOf */.hF)(row)) {
        const status = (0,stored_days/* isStored */.mL)(target.history, day) ? 'settled' : state(day);
        if (reasons[status] !== undefined)
            byState.set(status, [...(byState.get(status) ?? []), day]);
    }
    return byState;
}
function missingDays(target, { week, before }) {
    const sentences = [];
    for (const row of [week, ...(before === undefined ? [] : [before])]) {
        const byState = missingByReason(target, row);
        const named = [...byState.values()].reduce((sum, days) => sum + days.length, 0);
        for (const [state, days] of byState)
            sentences.push(`${(0,markdown_when/* dayList */.TT)(days)} ${reasons[state]?.(days) ?? ''}.`);
        if (named < 7 - row.days)
            sentences.push(`Of the week ${(0,markdown_when/* shortDates */.YS)(row)}, ${row.days} of 7 days are stored.`);
    }
    return sentences;
}
function unknownPeople(target, week) {
    if (week.active_users !== null)
        return [];
    if (totalsStatuses(target)(week.end) in reasons && !(0,stored_days/* isStored */.mL)(target.history, week.end))
        return [
            `Without ${(0,markdown_when/* weekDay */.bn)(week.end)} the people active in the week are not known: only a Saturday’s report counts the whole week.`,
        ];
    const said = (0,totals_people/* contradiction */.q)((0,rows/* totalsDays */.PV)(target.history, (0,core_period/* daysOf */.hF)(week)), week.end, 'weekly');
    return [
        said === undefined
            ? `The report of ${(0,markdown_when/* weekDay */.bn)(week.end)} does not say how many people were active in the week.`
            : `GitHub contradicts itself: ${(0,markdown_when/* weekDay */.bn)(week.end)} says that ${(0,markdown_number/* plural */.LS)(said.said, 'person', 'people')} ${said.said === 1 ? 'was' : 'were'} active in the week, yet one of its days alone had ${(0,markdown_number/* number */.ai)(said.most)}. The figure is therefore left out.`,
    ];
}
function newerWeekNote(target, { week }) {
    const last = (0,core_period/* lastComplete */.I)('week', target.window.asOf);
    if (last.start <= week.start)
        return [];
    const row = target.weeks.find(({ start }) => start === last.start);
    const state = totalsStatuses(target)(last.end);
    const reason = row === undefined || row.days === 0
        ? 'nothing of it is stored yet'
        : `${(0,markdown_when/* weekDay */.bn)(last.end)} ${reasons[state]?.([last.end]) ?? 'does not count the people of the week'}`;
    return [`The week ${(0,markdown_when/* shortSpan */.Zq)(last.start, last.end)} is over, but ${reason}: an older week is shown.`];
}

;// CONCATENATED MODULE: ./lib/pages/summary/notes.js










function restricted({ whole, current, previous }, { before }) {
    if (whole || before === undefined)
        return [];
    if (previous.length === 0)
        return ['Sums and averages are not compared: the two weeks have no stored weekday in common.'];
    return [
        `Figures marked ${main_table/* RESTRICTED */.KO} compare only the ${(0,markdown_number/* plural */.LS)(current.length, 'weekday')} that both weeks have (${(0,markdown_when/* dayList */.TT)(current)}), so that a missing day does not look like a change.`,
    ];
}
function provisional(target, { week, before }) {
    const state = totalsStatuses(target);
    const days = [...(before === undefined ? [] : (0,core_period/* daysOf */.hF)(before)), ...(0,core_period/* daysOf */.hF)(week)].filter((day) => day > target.window.settledUntil && ['provisional', 'restated'].includes(state(day)));
    return days.length === 0
        ? []
        : [
            `${(0,markdown_when/* dayList */.TT)(days)} ${verb(days, 'is', 'are')} provisional: GitHub may still revise ${verb(days, 'it', 'them')}.`,
        ];
}
function whatChanged({ daily_active_users: active, ...others }) {
    const count = Object.keys(others).length;
    const parts = [
        ...(typeof active?.from === 'number' && typeof active.to === 'number'
            ? [`${(0,markdown_number/* number */.ai)(active.to)} people, ${(0,markdown_number/* signed */.x8)(active.to - active.from)}`]
            : []),
        ...(count > 0 ? [(0,markdown_number/* plural */.LS)(count, 'other figure')] : []),
    ];
    return parts.length === 0 ? 'only its breakdowns' : parts.join('; ');
}
function restated(target) {
    const days = (totalsOf(target)?.days ?? []).filter((result) => result.state === 'restated');
    if (days.length === 0)
        return [];
    const each = days.length > 4
        ? `${(0,markdown_number/* plural */.LS)(days.length, 'day')}: ${(0,markdown_when/* dayList */.TT)(days.map(({ day }) => day).sort())}`
        : (0,markdown_number/* listed */.KE)(days.map(({ day, changed }) => `${(0,markdown_when/* weekDay */.bn)(day)} (${whatChanged(changed)})`));
    return [`GitHub restated ${each} since the last run.`];
}
const repaired = (target) => target.series.flatMap(({ series, days: results }) => {
    const days = results.filter(({ state }) => state === 'repaired').map(({ day }) => day);
    return days.length === 0
        ? []
        : [
            `The stored \`${(0,files_series/* seriesKey */.Xk)(series)}\` of ${(0,markdown_when/* dayList */.TT)(days)} ${verb(days, 'was', 'were')} damaged and ${verb(days, 'is', 'are')} repaired from GitHub.`,
        ];
});
const renamed = ({ formerFolder, target }) => formerFolder === undefined
    ? []
    : [
        `This is the ${target.kind} that is archived as \`${(0,markdown_escape/* escape */.i)(formerFolder)}\`: it was renamed. Its days are in two folders now; docs/moving.md explains how to bring them together.`,
    ];
const notes = (target, focus, comparison) => [
    ...definitionChanges(focus),
    ...reclassificationHints(target, focus, comparison),
    ...newerWeekNote(target, focus),
    ...missingDays(target, focus),
    ...unknownPeople(target, focus.week),
    ...restricted(comparison, focus),
    ...provisional(target, focus),
    ...restated(target),
    ...repaired(target),
    ...renamed(target),
    ...(target.ledgerWasDamaged
        ? [
            '`status.json` was damaged and has been rebuilt: earlier restatements can be found only in the branch’s history.',
        ]
        : []),
];

// EXTERNAL MODULE: ./lib/pages/markdown/report-table.js
var report_table = __webpack_require__(4117);
;// CONCATENATED MODULE: ./lib/pages/summary/report-tables.js



const writtenTables = (history, { current, previous }, filter) => reports_all/* weeklyTables */.zO.map(({ field, name, table }) => {
    const figures = (day) => history.get(day)?.[field];
    const latest = (0,files_history/* latestFigures */.zW)(history.values(), field);
    const made = table.make({ days: current, before: previous, figures, latest }, filter);
    const { title, part, most } = table;
    return {
        name,
        title,
        part,
        text: made === undefined ? '' : (0,report_table/* reportTable */.j)(made, { most, where: 'on the data branch' }),
    };
});

// EXTERNAL MODULE: ./lib/pages/summary/people-change.js
var people_change = __webpack_require__(5621);
;// CONCATENATED MODULE: ./lib/pages/summary/months.js









const months_SHOWN = 12;
const months_people = (value) => (value === null ? markdown_number/* UNKNOWN */.HV : `**${(0,markdown_number/* number */.ai)(value)}**`);
function monthsTable(months, asOf) {
    const stored = months.filter(({ days, start }) => days > 0 && start <= asOf);
    const cost = costColumns(stored.slice(-months_SHOWN));
    return (0,table/* table */.tp)([
        (0,table/* left */.kb)('Month'),
        (0,table/* right */.pG)('People active'),
        (0,table/* right */.pG)('Change'),
        (0,table/* right */.pG)('Average daily'),
        (0,table/* right */.pG)('Chat users'),
        (0,table/* right */.pG)('Agent users'),
        (0,table/* right */.pG)('Prompts'),
        (0,table/* right */.pG)('Accepted'),
        (0,table/* right */.pG)('Lines added'),
        (0,table/* right */.pG)('By agents'),
        ...cost.columns,
        (0,table/* left */.kb)('Stored'),
    ], stored
        .slice(-months_SHOWN)
        .map((row) => [
        (0,table/* unbroken */.D_)((0,markdown_when/* monthAndYear */.vY)(row.month)),
        months_people(row.active_users),
        (0,people_change/* changeOf */.C)(row, months),
        (0,markdown_number/* number */.ai)(row.avg_daily_active_users, 1),
        (0,markdown_number/* number */.ai)(row.monthly_chat_users),
        (0,markdown_number/* number */.ai)(row.monthly_agent_users),
        (0,markdown_number/* number */.ai)(row.interactions),
        (0,markdown_number/* percent */.KN)(row.completion_acceptance_rate),
        (0,markdown_number/* number */.ai)(row.lines_added),
        (0,markdown_number/* percent */.KN)((0,measures/* valueOf */.R)(row, 'agent_lines_share')),
        ...cost.cells(row),
        (0,table/* unbroken */.D_)((0,summary_sentence/* daysInShort */.JI)(row.days, row.settled_days, (0,core_period/* lengthOf */.Y5)(row))),
    ])
        .reverse());
}
const monthsSection = (months, asOf) => {
    const rows = monthsTable(months, asOf);
    return rows === ''
        ? ''
        : (0,blocks/* blocks */.Bv)(rows, 'People of a month are GitHub’s count of its last day, so they are known once that day is stored. Sums grow with the days that are stored.');
};

;// CONCATENATED MODULE: ./lib/pages/summary/subjects.js







const ACTIVITY = [
    'generations',
    'acceptances',
    'lines_suggested',
    'agent_lines_added',
    'lines_deleted',
];
const SURFACES = [
    'avg_daily_cli_users',
    'avg_daily_cloud_agent_users',
    'weekly_cloud_agent_users',
    'avg_daily_code_review_users',
    'weekly_code_review_users',
];
const PULL_REQUESTS = [
    'pull_requests_created',
    'pull_requests_merged',
    'pull_requests_merged_created_by_copilot',
    'pull_requests_reviewed_by_copilot',
    'copilot_suggestions',
    'copilot_suggestions_applied',
];
const SEATS = ['seats', 'seats_unused_28_days'];
const subjects_totalsOf = (history, days) => days.flatMap((day) => history.get(day)?.totals ?? []);
const counters = [
    ['CLI: sessions', ({ cli }) => cli?.session_count],
    ['CLI: prompts', ({ cli }) => cli?.prompt_count],
    ['CLI: output tokens', ({ cli }) => cli?.output_tokens_sum],
    ['CLI: prompt tokens', ({ cli }) => cli?.prompt_tokens_sum],
    ['App: sessions', ({ app }) => app?.session_count],
    ['App: prompts', ({ app }) => app?.prompt_count],
    ['App: output tokens', ({ app }) => app?.output_tokens_sum],
    ['App: prompt tokens', ({ app }) => app?.prompt_tokens_sum],
    ['VS Code Agents window: sessions', ({ vscode_agent: agent }) => agent?.session_count],
    ['VS Code Agents window: messages', ({ vscode_agent: agent }) => agent?.total_user_messages],
];
function sessions(history, { current, previous }) {
    const over = (days, counter) => (0,core_figure/* sum */.cz)(subjects_totalsOf(history, days).map(counter));
    const rows = counters.flatMap(([label, counter]) => {
        const pair = { current: over(current, counter), previous: over(previous, counter) };
        return pair.current === null
            ? []
            : [[label, `**${(0,markdown_number/* number */.ai)(pair.current)}**`, (0,markdown_number/* number */.ai)(pair.previous), (0,change/* change */.Zg)(pair, 'sum')]];
    });
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Over the week'), (0,table/* right */.pG)('This week'), (0,table/* right */.pG)('Week before'), (0,table/* right */.pG)('Change')], rows);
}
function mergeTimes(history, days) {
    const hours = (minutes) => (minutes === null ? markdown_number/* UNKNOWN */.HV : (0,markdown_number/* number */.ai)(minutes / 60, 1));
    const rows = days.flatMap((day) => {
        const totals = history.get(day)?.totals;
        return totals?.median_minutes_to_merge == null
            ? []
            : [
                [
                    (0,markdown_when/* weekDay */.bn)(day),
                    hours(totals.median_minutes_to_merge),
                    hours(totals.median_minutes_to_merge_copilot_authored),
                ],
            ];
    });
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Median hours to merge'), (0,table/* right */.pG)('All'), (0,table/* right */.pG)('Created by Copilot')], rows);
}
const PHASES = ['no phase', 'phase 1', 'phase 2', 'phase 3'];
function adoption({ week, before }) {
    const phases = Object.keys({ ...before?.adoption, ...week.adoption }).sort();
    const rows = phases.map((phase) => {
        const pair = { current: week.adoption?.[phase] ?? null, previous: before?.adoption?.[phase] ?? null };
        const label = PHASES[Number(phase.replace('phase_', ''))] ?? `phase ${Number(phase.replace('phase_', ''))}`;
        return [
            `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
            `**${(0,markdown_number/* number */.ai)(pair.current)}**`,
            (0,markdown_number/* number */.ai)(pair.previous),
            (0,change/* change */.Zg)(pair, 'sum'),
        ];
    });
    return rows.length === 0
        ? ''
        : (0,blocks/* blocks */.Bv)((0,table/* table */.tp)([(0,table/* left */.kb)('People in'), (0,table/* right */.pG)('This week'), (0,table/* right */.pG)('Week before'), (0,table/* right */.pG)('Change')], rows), 'GitHub puts people into phases by what they did in 28 days: from completions and chat to agents. The newest stored day of each week counts.');
}
function subjects({ history }, focus, comparison) {
    const figures = (fields) => (0,main_table/* figuresTable */._t)(fields, focus, comparison);
    return {
        code: figures(ACTIVITY),
        surfaces: (0,blocks/* blocks */.Bv)(figures(SURFACES), sessions(history, comparison)),
        pullRequests: (0,blocks/* blocks */.Bv)(figures(PULL_REQUESTS), mergeTimes(history, comparison.current)),
        adoption: adoption(focus),
        seats: figures(SEATS),
    };
}

// EXTERNAL MODULE: ./lib/reports/credits/row.js
var row = __webpack_require__(9490);
// EXTERNAL MODULE: ./lib/reports/credits/shares.js
var shares = __webpack_require__(3760);
;// CONCATENATED MODULE: ./lib/pages/summary/cost/data.js

const billsOf = (bills, first, last) => (0,core_day/* dayRange */.qD)(first, last).flatMap((day) => bills.get(day) ?? []);

;// CONCATENATED MODULE: ./lib/pages/summary/cost/chart.js




function costChart({ bills, weeks }) {
    const spans = weeks.map(({ start, end }) => billsOf(bills, start, end));
    const unit = spans.flat().at(-1)?.billed_in;
    const whole = spans.map((days) => days.length === 7 && days.every(({ billed_in }) => billed_in === unit) ? days : []);
    const legend = (0,shares/* sharesOf */.AR)(whole.flat(), [], shares/* byModel */.nr, MOST_LAYERS - 1);
    const own = legend.filter(({ folded }) => folded === 0);
    const stacks = weeks.map(({ start }, at) => {
        const days = whole[at] ?? [];
        if (days.length === 0)
            return { start, values: undefined };
        const used = new Map((0,shares/* sharesOf */.AR)(days, [], shares/* byModel */.nr)
            .filter(({ folded }) => folded === 0)
            .map(({ name, quantity }) => [name, Number(quantity ?? 0)]));
        const values = own.map(({ name }) => used.get(name) ?? 0);
        const { credits, premium_requests: requests } = (0,row/* creditsOfDays */.zi)(days);
        const rest = Number(credits ?? requests ?? 0) - values.reduce((sum, value) => sum + value, 0);
        return { start, values: own.length === legend.length ? values : [...values, Math.max(0, rest)] };
    });
    return stackedChart(`${unit === 'premium_requests' ? 'Premium requests' : 'AI credits'} by week and model`, legend.map(({ name, folded }) => (folded > 0 ? 'other' : (name ?? 'without a name'))), stacks);
}

;// CONCATENATED MODULE: ./lib/reports/credits/pool.js

const STANDARD = { business: 1900, enterprise: 3900 };
const PROMOTION_ENDED = '2026-09-01';
const INCLUDED = [
    {
        from: '2026-06',
        until: '2026-08',
        standard: STANDARD,
        promotion: { business: 3000, enterprise: 7000 },
    },
    { from: (0,core_day/* monthOf */.GS)(PROMOTION_ENDED), until: undefined, standard: STANDARD, promotion: undefined },
];
function poolOf(seats, day) {
    const month = (0,core_day/* monthOf */.GS)(day);
    const included = INCLUDED.find(({ from, until }) => from <= month && (until === undefined || month <= until));
    if (included === undefined || seats.length === 0)
        return undefined;
    const total = (amounts) => seats.reduce((sum, { plan_type, people }) => sum + people * (amounts[plan_type] ?? Number.NaN), 0);
    const low = total(included.standard);
    return Number.isNaN(low) ? undefined : { low, high: total(included.promotion ?? included.standard) };
}

;// CONCATENATED MODULE: ./lib/pages/summary/cost/notes.js









const isOdd = (bill) => {
    const { gross_amount: gross, discount_amount: discount, net_amount: net } = (0,row/* creditsOfDays */.zi)([bill]);
    return (gross !== null &&
        discount !== null &&
        net !== null &&
        (0,decimal/* compareDecimals */.YL)((0,markdown_amount/* subtract */.Re)(gross, discount), net) !== 0);
};
const withoutModel = (bills) => (0,decimal/* addDecimals */.Qr)(bills
    .flatMap(({ usage }) => usage)
    .filter(({ model, folded }) => model === null && folded === undefined)
    .map(({ gross_amount }) => gross_amount ?? '0'));
function restatement({ day, changed }) {
    const said = ([name, unit]) => {
        const { from, to } = changed[name] ?? {};
        return typeof from === 'string' && typeof to === 'string' && (0,decimal/* isPlainDecimal */.iV)(from) && (0,decimal/* isPlainDecimal */.iV)(to)
            ? [`${unit} ${(0,markdown_amount/* decimal */._)(from, 2)}, now ${(0,markdown_amount/* decimal */._)(to, 2)}`]
            : [];
    };
    const sums = [
        ['gross_amount', 'USD at list price'],
        ['net_amount', 'USD billed on top'],
    ].flatMap(said);
    return `${(0,markdown_when/* weekDay */.bn)(day)} (${sums.length === 0 ? 'other lines, the same sums' : sums.join('; ')})`;
}
const MOST_NAMED = 4;
function restatements(restated) {
    if (restated.length === 0)
        return '';
    const named = restated.length > MOST_NAMED
        ? (0,markdown_when/* dayList */.TT)(restated.map(({ day }) => day).toSorted())
        : (0,markdown_number/* listed */.KE)(restated.map(restatement));
    return `GitHub restated ${restated.length === 1 ? 'the bill' : `${(0,markdown_number/* number */.ai)(restated.length)} bills`} of ${named} since the last run.`;
}
function creditNotes({ bills, kind, settledUntil, restated }, week, before) {
    const days = (0,core_day/* dayRange */.qD)(week.start, week.end);
    const both = (0,core_day/* dayRange */.qD)(before?.start ?? week.start, week.end);
    const known = billsOf(bills, week.start, week.end);
    const odd = both.filter((day) => isOdd(bills.get(day) ?? { billed_in: 'ai_credits', usage: [] }));
    const unnamed = withoutModel(known);
    const isMixed = known.some(({ usage }) => new Set(usage.map(({ unit_type }) => unit_type)).size > 1);
    const empty = days.filter((day) => day > settledUntil && bills.get(day)?.usage.length === 0);
    const lacking = days.filter((day) => !bills.has(day));
    const reset = both.find((day) => day.endsWith('-01'));
    const netBefore = (0,row/* creditsOfDays */.zi)(billsOf(bills, (0,core_day/* addDays */.fi)(reset ?? week.start, -7), (0,core_day/* addDays */.fi)(reset ?? week.start, -1))).net_amount;
    return [
        lacking.length > 0
            ? `${(0,markdown_number/* plural */.LS)(lacking.length, 'day')} of the week ${lacking.length === 1 ? 'has' : 'have'} no bill in the archive: ${(0,markdown_when/* dayList */.TT)(lacking)}.`
            : '',
        empty.length > 0
            ? `No use on ${(0,markdown_when/* dayList */.TT)(empty)}, or GitHub has not booked it yet: its answer is the same for both.`
            : '',
        restatements(restated),
        odd.length > 0
            ? `On ${(0,markdown_when/* dayList */.TT)(odd)} net is not gross less discount. The figures are shown as GitHub sent them; a late booking on one side would explain this.`
            : '',
        (0,decimal/* compareDecimals */.YL)(unnamed, '0') > 0
            ? `Use worth USD ${(0,markdown_amount/* decimal */._)(unnamed, 2)} at list price has no model.`
            : '',
        isMixed
            ? 'GitHub names more than one unit on a bill; quantities count only the unit that it billed in at the time, amounts count all.'
            : '',
        both.includes(unit/* FIRST_CREDIT_DAY */.Q)
            ? `Since ${(0,markdown_when/* date */.p6)(unit/* FIRST_CREDIT_DAY */.Q)} GitHub bills AI credits instead of premium requests: the two are never added or compared.`
            : '',
        both.includes(PROMOTION_ENDED)
            ? `On ${(0,markdown_when/* date */.p6)(PROMOTION_ENDED)} the seats of customers from before June began to include fewer credits: more may be billed on top for the same use.`
            : '',
        reset !== undefined && Number(netBefore) > 0
            ? `On ${(0,markdown_when/* date */.p6)(reset)} the included credits of ${(0,core_day/* monthOf */.GS)(reset)} began: less is billed on top for the same use.`
            : '',
        '“Billed on top” is what GitHub charges beyond included credits and discounts, without seats, Actions minutes and tax. Amounts are taken as US dollars: GitHub names no currency.',
        kind === 'organization'
            ? 'Where an enterprise pays, its organizations share the included credits: what is billed on top here depends on what the others used. Bills of organizations and of their enterprise are never added.'
            : '',
        'Models have the names under which GitHub bills them; it sometimes renames them. “Auto: X” is X where GitHub chose the model.',
    ].filter((sentence) => sentence !== '');
}

;// CONCATENATED MODULE: ./lib/reports/credits/projection.js



const WEEKS = 4;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function projectMonth(bills, last) {
    const creditsOn = (day) => {
        const bill = bills.get(day);
        const credits = bill === undefined ? null : (0,row/* creditsOfDays */.zi)([bill]).credits;
        return credits === null ? undefined : Number(credits);
    };
    const period = (0,core_period/* monthPeriodOf */.bD)(last);
    const month = (0,core_period/* daysOf */.hF)(period);
    const lacking = month.filter((day) => day > last || creditsOn(day) === undefined);
    if (lacking.length === 0)
        return undefined;
    const history = lacking.map((day) => {
        const newest = (0,core_day/* dayRange */.qD)((0,core_day/* addDays */.fi)(last, -6), last).find((other) => (0,core_day/* weekdayOf */.Up)(other) === (0,core_day/* weekdayOf */.Up)(day));
        return Array.from({ length: WEEKS }, (_, week) => creditsOn((0,core_day/* addDays */.fi)(newest, -7 * week)));
    });
    const means = history.map((values) => values.filter((value) => value !== undefined));
    if (means.some((values) => values.length < 2))
        return undefined;
    const used = month.reduce((sum, day) => sum + (day <= last ? (creditsOn(day) ?? 0) : 0), 0);
    const byWeek = Array.from({ length: WEEKS }, (_, week) => history.reduce((sum, values, at) => sum + (values[week] ?? mean(means[at] ?? [])), used));
    return {
        end: period.end,
        used,
        days: lacking.length,
        expected: means.reduce((sum, values) => sum + mean(values), used),
        low: Math.min(...byWeek),
        high: Math.max(...byWeek),
    };
}

;// CONCATENATED MODULE: ./lib/pages/summary/cost/month.js








const range = (low, high) => Math.round(low) === Math.round(high) ? (0,markdown_number/* number */.ai)(low) : `${(0,markdown_number/* number */.ai)(low)} to ${(0,markdown_number/* number */.ai)(high)}`;
function monthAhead({ bills, seats, settledUntil, kind }) {
    const { name, start } = (0,core_period/* monthPeriodOf */.bD)(settledUntil);
    const { credits, net_amount } = (0,row/* creditsOfDays */.zi)(billsOf(bills, start, settledUntil));
    if (credits === null)
        return '';
    const month = (0,markdown_when/* monthAndYear */.vY)(name);
    const projection = projectMonth(bills, settledUntil);
    const pool = poolOf(seats, settledUntil);
    const people = seats.reduce((sum, plan) => sum + plan.people, 0);
    const used = `${(0,markdown_amount/* decimal */._)(credits, 0)} used until ${(0,markdown_when/* date */.p6)(settledUntil)}`;
    const share = pool === undefined || pool.low !== pool.high ? undefined : Number(credits) / pool.low;
    const sentences = [
        pool === undefined
            ? ''
            : `**Included in ${month}**, an estimate: ${range(pool.low, pool.high)} credits for ${(0,markdown_number/* plural */.LS)(people, 'seat')}; ${used}${share === undefined ? '' : `, ${(0,markdown_number/* percent */.KN)(share)} of it`}.`,
        pool !== undefined && Number(credits) < pool.low && Number(net_amount) > 0
            ? `GitHub bills on top anyway, so the estimate is not right here: ${kind === 'organization' ? 'an enterprise that shares its credits among organizations, or ' : ''}cost centers with limits of their own are the usual reasons.`
            : '',
        projection === undefined
            ? ''
            : `**Projection, not a forecast:** ${month} comes to about ${(0,markdown_number/* number */.ai)(projection.expected)} credits if the ${(0,markdown_number/* plural */.LS)(projection.days, 'missing day')} are like the average of the same weekdays in the last four weeks, and to ${range(projection.low, projection.high)} if they are like those of the lowest or the highest of those weeks.`,
    ];
    return sentences.filter((sentence) => sentence !== '').join(' ');
}

;// CONCATENATED MODULE: ./lib/pages/summary/cost/teams.js






const teams_SHOWN = 30;
const teams_NOTE = 'Credits by team are the use that GitHub counts for each member, not the bill: use without a named person is missing, and a person in two teams counts in both.';
const lineOf = (label, days) => {
    const groups = days.filter((group) => group !== null);
    return {
        label,
        members: groups.at(-1)?.members ?? 0,
        known: groups.flatMap(({ ai_credits_used: credits }) => credits ?? []),
    };
};
function teamsByCredits(days) {
    const byId = Map.groupBy(days.flatMap(({ rows }) => rows), ({ team_id }) => team_id);
    const teams = [...byId.values()]
        .map((on) => lineOf((0,markdown_escape/* escape */.i)(on.at(-1)?.team ?? ''), on))
        .toSorted((a, b) => (a.label < b.label ? -1 : 1));
    const other = lineOf('other (small teams together)', days.map((day) => day.other));
    const shown = [...teams, other].filter(({ known }) => known.length > 0);
    if (shown.length === 0)
        return '';
    const hidden = shown.length - teams_SHOWN;
    return (0,blocks/* blocks */.Bv)((0,table/* table */.tp)([(0,table/* left */.kb)('Team'), (0,table/* right */.pG)('Members'), (0,table/* right */.pG)('AI credits used')], shown
        .slice(0, teams_SHOWN)
        .map(({ label, members, known }) => [label, (0,markdown_number/* number */.ai)(members), (0,markdown_amount/* decimal */._)((0,decimal/* addDecimals */.Qr)(known), 0)])), [hidden > 0 ? `${(0,markdown_number/* plural */.LS)(hidden, 'more team')} on the data branch.` : '', teams_NOTE]
        .filter((sentence) => sentence !== '')
        .join(' '));
}

;// CONCATENATED MODULE: ./lib/pages/summary/cost/section.js















const section_SHOWN = 8;
const lines = [
    { label: 'AI credits', decimals: 0, amount: (row) => row.credits },
    { label: 'Premium requests', decimals: 0, amount: (row) => row.premium_requests },
    { label: 'At list price, USD', decimals: 2, amount: (row) => row.gross_amount },
    { label: 'Included or discounted, USD', decimals: 2, amount: (row) => row.discount_amount },
    { label: 'Billed on top, USD', decimals: 2, amount: (row) => row.net_amount },
];
const perPerson = ({ credits }, { active_users: people }) => credits === null || people === null || people === 0 ? null : (Number(credits) / people).toFixed(4);
function mainTable({ bills, weeks, settledUntil }, week) {
    const before = weeks.at(-2);
    const month = (0,core_period/* monthPeriodOf */.bD)(settledUntil);
    const monthBefore = (0,core_period/* periodBefore */.t$)(month);
    const spans = [
        [week.start, week.end],
        before === undefined ? undefined : [before.start, before.end],
        [month.start, settledUntil],
        [monthBefore.start, monthBefore.end],
    ];
    const days = spans.map((span) => (span === undefined ? [] : billsOf(bills, ...span)));
    const rows = days.map(row/* creditsOfDays */.zi);
    const [current, previous] = rows;
    const comparable = days[0]?.length === days[1]?.length;
    const cells = ({ decimals, amount }) => [
        `**${(0,markdown_amount/* decimal */._)(amount(current), decimals)}**`,
        (0,markdown_amount/* decimal */._)(amount(previous), decimals),
        comparable ? (0,markdown_amount/* decimalChange */.qU)(amount(current), amount(previous), decimals, small_base/* SMALL_BASE */.E) : markdown_number/* UNKNOWN */.HV,
        (0,markdown_amount/* decimal */._)(amount(rows[2]), decimals),
        (0,markdown_amount/* decimal */._)(amount(rows[3]), decimals),
    ];
    const each = [perPerson(current, week), before === undefined ? null : perPerson(previous, before)];
    return (0,table/* table */.tp)([
        (0,table/* left */.kb)(''),
        (0,table/* right */.pG)(`Week ${(0,markdown_when/* dates */.Yu)(week)}`),
        (0,table/* right */.pG)('Week before'),
        (0,table/* right */.pG)('Change'),
        (0,table/* right */.pG)((0,markdown_when/* dates */.Yu)({ start: month.start, end: settledUntil })),
        (0,table/* right */.pG)((0,markdown_when/* monthAndYear */.vY)(monthBefore.name)),
    ], [
        ...lines
            .filter(({ amount }) => rows.some((row) => amount(row) !== null))
            .map((line) => [line.label, ...cells(line)]),
        ...(each[0] === null
            ? []
            : [
                [
                    'AI credits per active person',
                    `**${(0,markdown_amount/* decimal */._)(each[0], 1)}**`,
                    (0,markdown_amount/* decimal */._)(each[1], 1),
                    comparable ? (0,markdown_amount/* decimalChange */.qU)(each[0], each[1], 1, small_base/* SMALL_BASE */.E) : markdown_number/* UNKNOWN */.HV,
                    markdown_number/* UNKNOWN */.HV,
                    markdown_number/* UNKNOWN */.HV,
                ],
            ]),
    ]);
}
const section_nameOf = ({ name, folded }) => folded > 0 ? `other (${(0,markdown_number/* plural */.LS)(folded, 'more', 'more')})` : name === null ? 'without a name' : (0,markdown_escape/* escape */.i)(name);
function section_breakdown(title, shares, unit) {
    if (shares.length < 2)
        return '';
    return (0,table/* table */.tp)([
        (0,table/* left */.kb)(title),
        (0,table/* right */.pG)('Share'),
        (0,table/* right */.pG)('Week before'),
        (0,table/* right */.pG)('Change'),
        (0,table/* right */.pG)(unit),
        (0,table/* right */.pG)('At list price, USD'),
        (0,table/* right */.pG)('Billed on top, USD'),
    ], shares.map((share) => [
        section_nameOf(share),
        `**${(0,markdown_number/* percent */.KN)(share.share)}**`,
        (0,markdown_number/* percent */.KN)(share.shareBefore),
        (0,markdown_number/* moved */.aW)((0,markdown_number/* points */.WR)((0,markdown_number/* difference */.iv)(share.share, share.shareBefore), 'pt')),
        (0,markdown_amount/* decimal */._)(share.quantity, 0),
        (0,markdown_amount/* decimal */._)(share.gross_amount, 2),
        (0,markdown_amount/* decimal */._)(share.net_amount, 2),
    ]));
}
function costSection(cost) {
    const week = cost.weeks.at(-1);
    if (week === undefined)
        return '';
    const before = cost.weeks.at(-2);
    const current = billsOf(cost.bills, week.start, week.end);
    const previous = before === undefined ? [] : billsOf(cost.bills, before.start, before.end);
    if (current.length === 0)
        return '';
    const unit = current.at(-1)?.billed_in === 'premium_requests' ? 'Premium requests' : 'AI credits';
    return (0,blocks/* blocks */.Bv)(mainTable(cost, week), monthAhead(cost), costChart(cost), section_breakdown('Model', (0,shares/* sharesOf */.AR)(current, previous, shares/* byModel */.nr, section_SHOWN), unit), section_breakdown('SKU', (0,shares/* sharesOf */.AR)(current, previous, shares/* bySku */.tU, section_SHOWN), unit), teamsByCredits(cost.teams), (0,blocks/* bullets */.e5)(creditNotes(cost, week, before)));
}

;// CONCATENATED MODULE: ./lib/pages/summary/cost/of-target.js


const seatsOf = ({ history }) => [...history.values()]
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .flatMap(({ seats }) => (seats?.plans === undefined ? [] : [seats.plans]))[0] ?? [];
function costOf(target, { week, trend }) {
    const { history, window } = target;
    const bills = new Map([...history.values()].flatMap(({ day, credits }) => credits === undefined ? [] : [[day, credits]]));
    const first = [...history.keys()].sort()[0] ?? week.start;
    return {
        kind: target.target.kind,
        bills,
        weeks: trend.filter(({ start }) => start >= first || start >= (0,core_day/* addDays */.fi)(week.start, -7)),
        settledUntil: window.settledUntil < week.end ? week.end : window.settledUntil,
        seats: seatsOf(target),
        restated: target.series
            .filter(({ series }) => series.report === 'credits')
            .flatMap(({ days }) => days.filter((result) => result.state === 'restated')),
        teams: (0,core_period/* daysOf */.hF)(week).flatMap((day) => history.get(day)?.teams ?? []),
    };
}

;// CONCATENATED MODULE: ./lib/pages/summary/weekly-body.js
















function group(title, pieces) {
    const last = lastOf(pieces.flatMap(({ kinds }) => kinds));
    return pieces.every(({ text }) => text === '')
        ? []
        : [part(`<details><summary>${title}</summary>`, ...last), ...pieces, part('</details>', ...last)];
}
const titled = (title, content) => content === '' ? '' : (0,blocks/* blocks */.Bv)(`**${title}**`, content);
function details(target, focus, comparison, context) {
    const { code, surfaces, pullRequests, adoption, seats } = subjects(target, focus, comparison);
    const tables = writtenTables(target.history, comparison, context);
    const tablesIn = (wanted) => tables
        .filter((table) => table.part === wanted)
        .map(({ name, title, text }) => part(titled(title, text), name));
    return [
        part((0,blocks/* folded */.TM)('Cost', costSection(costOf(target, focus))), 'cost'),
        part((0,blocks/* folded */.TM)('Code and lines', code), 'subjects'),
        ...group('By feature, IDE, language and model', tablesIn('mix')),
        part((0,blocks/* folded */.TM)('CLI, app, cloud agent and code review', surfaces), 'subjects'),
        ...group('Pull requests and repositories', [
            part(pullRequests, 'subjects'),
            ...tablesIn('pull requests'),
        ]),
        part((0,blocks/* folded */.TM)('Adoption and seats', (0,blocks/* blocks */.Bv)(titled('Adoption', adoption), titled('Seats', seats))), 'subjects'),
        ...tables
            .filter((table) => table.part === undefined)
            .map(({ name, title, text }) => part((0,blocks/* folded */.TM)(title, text), name)),
        part((0,blocks/* folded */.TM)('Months', monthsSection(target.months, target.window.asOf)), 'months'),
        olderPart(target, context.weeks),
    ];
}
function weeklyBody(target, focus, context, nested) {
    const { week, before, newer, trend } = focus;
    const comparison = (0,summary_comparison/* compareWeeks */.hI)(week, before, target);
    return {
        week,
        trend,
        sentence: (0,summary_sentence/* summarySentence */.qv)(target, focus, comparison),
        parts: [
            part((0,blocks/* alert */.xE)('NOTE', (0,blocks/* said */.ag)(notes(target, focus, comparison)), nested)),
            part((0,blocks/* blocks */.Bv)((0,main_table/* figuresTable */._t)(main_table/* MAIN */.QT, focus, comparison), trendCuts(focus))),
            part(weeksSoFar(newer, target)),
            part(peopleChart(focus), 'chart'),
            part(linesChart(focus), 'chart'),
            ...details(target, focus, comparison, context),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/pages/summary/target.js















function remedies({ target }, { problems, whole }, nested) {
    if (whole === undefined)
        return '';
    const sentences = failures(problems.filter(({ folder }) => folder === (0,core_target/* folderOf */.yS)(target)));
    return sentences.length === 0 ? '' : (0,blocks/* alert */.xE)('CAUTION', `**What to do**\n\n${(0,blocks/* bullets */.e5)(sentences)}`, nested);
}
function target_closed({ series }) {
    const [first] = series.filter(({ standing }) => standing === 'closed');
    return first === undefined
        ? ''
        : `GitHub answers 404 to the older metrics API (\`${(0,files_series/* seriesKey */.Xk)(first.series)}\`), which it closed on 2 Apr 2026. It will be checked again after 28 days.`;
}
function target_links({ target, weeks, months, ledger }, { links: { file }, whole, dryRun }) {
    const isThere = !dryRun && (0,stored_days/* hasLedger */.U0)({ ledger });
    return [
        ...(isThere && weeks.length > 0
            ? [(0,blocks/* link */.nf)('Weekly figures (CSV)', file((0,row_files/* periodsPath */.Eg)(target, 'week', 'csv')))]
            : []),
        ...(isThere && months.length > 0
            ? [(0,blocks/* link */.nf)('Monthly figures (CSV)', file((0,row_files/* periodsPath */.Eg)(target, 'month', 'csv')))]
            : []),
        ...(isThere
            ? [
                (0,blocks/* link */.nf)('What is known of each day', file((0,files_ledger/* ledgerPath */.tf)(target))),
                (0,blocks/* link */.nf)('All data', file((0,core_target/* folderOf */.yS)(target))),
            ]
            : []),
        ...(whole?.links ?? []),
    ].join(' · ');
}
function bodyOf(target, context, nested) {
    const focus = focusOf(target, context.weeks);
    if (focus !== undefined)
        return weeklyBody(target, focus, context, nested);
    return olderBody(target, context) ?? earlyBody(target, context);
}
function section(target, context, nested) {
    const { week, sentence, trend, parts } = bodyOf(target, context, nested);
    return {
        title: titleOf(target, week),
        trend,
        parts: [
            part(remedies(target, context, nested)),
            part(`**${sentence}**`),
            ...parts,
            part(target_closed(target)),
            part((0,blocks/* folded */.TM)('Data health, last 28 days', health(target, context.day, context.whole?.traffic)), 'health'),
            part(context.whole === undefined ? '' : meaning(trend), 'meaning'),
            part(target_links(target, context)),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/pages/summary/summary.js











const MOST_OPEN = 3;
const always = (text) => ({ kinds: [], text });
function summary_top({ dryRun, problems }) {
    return [
        always(dryRun ? '**Dry run:** read and summarised, nothing was written.' : ''),
        always((0,blocks/* alert */.xE)('CAUTION', (0,blocks/* said */.ag)(failures(problems.filter(({ folder }) => folder === undefined))), false)),
    ];
}
const branchLink = ({ targets, commits }, { links, dryRun }) => !dryRun && (commits.length > 0 || targets.some(stored_days/* hasLedger */.U0)) ? [(0,blocks/* link */.nf)('Data branch', links.branch)] : [];
const runLinks = (run, context) => [
    ...branchLink(run, context),
    ...(context.links.run === undefined ? [] : [(0,blocks/* link */.nf)('This run', context.links.run)]),
];
function singleTarget(run, target, context) {
    const { title, parts } = section(target, { ...context, whole: { traffic: context.traffic, links: runLinks(run, context) } }, false);
    return [always(`## Copilot in ${title}`), ...summary_top(context), ...parts];
}
function summary_remedies(problems) {
    const sentences = failures(problems.filter(({ folder }) => folder !== undefined));
    return sentences.length === 0 ? '' : (0,blocks/* blocks */.Bv)('### What to do', (0,blocks/* bullets */.e5)(sentences));
}
const openSection = ({ title, parts }) => [
    always(`### ${title.charAt(0).toUpperCase()}${title.slice(1)}`),
    ...parts,
];
const foldedSection = ({ title, parts }) => [
    always(`<details><summary>${title}</summary>`),
    ...parts,
    always('</details>'),
];
function severalTargets(run, context) {
    const isBroken = (target) => hasProblem(context.problems, target);
    const targets = [
        ...run.targets.filter((target) => isBroken(target)),
        ...run.targets.filter((target) => !isBroken(target)),
    ];
    const nested = targets.length > MOST_OPEN;
    const sections = targets.map((target) => section(target, { ...context, whole: undefined }, nested));
    return [
        always(`## Copilot in ${(0,markdown_number/* plural */.LS)(targets.length, 'target')}, up to ${(0,markdown_when/* fullDay */.gs)(context.day)}`),
        ...summary_top(context),
        always(summary_remedies(context.problems)),
        always(overview(targets, context.weeks, context.problems)),
        ...sections
            .flatMap(nested ? foldedSection : openSection)
            .map(({ kinds, text }) => ({ kinds: [...kinds, 'section'], text })),
        { kinds: ['meaning'], text: meaning(sections.flatMap(({ trend }) => trend)) },
        always([...runLinks(run, context), trafficLine(context.traffic)].join(' · ')),
    ];
}
const isQuiet = ({ targets }, { problems }) => problems.length === 0 && targets.every(({ hasNews }) => !hasNews);
function renderSummary(run, context) {
    if (isQuiet(run, context)) {
        const lines = quiet(run, context.weeks, branchLink(run, context));
        return fit([...summary_top(context), ...lines.map(always)]);
    }
    const [first, ...others] = run.targets;
    const parts = first !== undefined && others.length === 0
        ? singleTarget(run, first, context)
        : severalTargets(run, context);
    return fit(parts);
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/runner/dashboard.js



function dashboardFile(targets, temporaryFolder) {
    const [first, ...others] = targets.map(({ target }) => target.slug);
    const name = first === undefined || others.length > 0 ? 'copilot-metrics' : `copilot-metrics-${first}`;
    return external_node_path_.join(temporaryFolder, `${name}.html`);
}
async function publishDashboard(make, file) {
    try {
        await (0,external_node_fs_promises_.writeFile)(file, await make());
        core/* setOutput */.uH('dashboard-file', file);
    }
    catch (error) {
        core/* setOutput */.uH('dashboard-file', '');
        const [reason] = String(error instanceof Error ? error.message : error).split('\n');
        core/* warning */.$e(`The dashboard could not be made; everything else was stored. ${reason}`);
    }
}

// EXTERNAL MODULE: ./lib/runner/set-output.js
var set_output = __webpack_require__(2254);
;// CONCATENATED MODULE: ./lib/runner/outputs.js







const phrase = (counts) => Object.keys(counts)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(', ');
function logSeries({ series, days, refusal, standing }, { reports }) {
    if (standing === 'moot')
        return;
    const later = reports[(0,files_series/* seriesKey */.Xk)(series)]?.refused == null ? '' : '; will be checked again after 28 days';
    const what = {
        asked: refusal === undefined ? phrase((0,outcome/* tally */.N4)(days)) || 'nothing to ask for' : 'could not be read',
        closed: `closed by GitHub (404)${later}`,
        'no team': 'GitHub knows no team of this name',
        optional: `this token may not read it${later === '' ? '' : `${later}, or when reports names it`}`,
        resting: 'could not be read lately, and is not asked for today',
    }[standing];
    core/* info */.pq(`${(0,files_series/* describeSeries */.dA)(series)}: ${what}`);
    for (const { day } of days.filter(({ state }) => state === 'repaired'))
        core/* warning */.$e(`${(0,files_series/* describeSeries */.dA)(series)}: the stored file of ${day} was damaged; repaired from GitHub.`);
}
function logResult(targets) {
    for (const { target, series, daysLeft, formerFolder, leftOut, ledger } of targets) {
        for (const result of series)
            logSeries(result, ledger);
        const lost = leftOut.unknown.values + leftOut.unexpected.values;
        if (lost > 0)
            core/* info */.pq(`${(0,core_target/* describeTarget */.ff)(target)}: ${lost} values that GitHub does not document were left out of its records about people.`);
        if (daysLeft > 0)
            core/* info */.pq(`${(0,core_target/* describeTarget */.ff)(target)}: ${daysLeft} open days are left to the next run.`);
        if (formerFolder !== undefined)
            core/* warning */.$e(`${(0,core_target/* describeTarget */.ff)(target)} has the id of ${formerFolder}: it was renamed. Its days are in two folders of the data branch now; docs/moving.md explains how to bring them together.`);
    }
}
const MONTHS = 12;
const latestDay = (targets) => targets
    .flatMap(({ ledger }) => (0,day_status/* spanOf */.ee)(ledger).latest ?? [])
    .sort()
    .at(-1);
function setOutputs(run, { problems, summaryWeeks, dataUrl, headline }) {
    const counts = (0,outcome/* tally */.N4)(run.targets.flatMap(({ series }) => series.flatMap(({ days }) => days)));
    const weekly = Object.fromEntries(run.targets.map(({ target, weeks }) => [(0,core_target/* folderOf */.yS)(target), weeks.slice(-summaryWeeks)]));
    (0,set_output/* setOutput */.u)('changed', run.commits.length > 0);
    (0,set_output/* setOutput */.u)('commit-sha', run.commits.at(-1) ?? '');
    (0,set_output/* setOutput */.u)('latest-day', latestDay(run.targets) ?? '');
    (0,set_output/* setOutput */.u)('days-added', counts.added);
    (0,set_output/* setOutput */.u)('days-restated', counts.restated);
    (0,set_output/* setOutput */.u)('days-pending', counts.pending);
    (0,set_output/* setOutput */.u)('days-left', run.targets.reduce((sum, { daysLeft }) => sum + daysLeft, 0));
    (0,set_output/* setOutput */.u)('headline', headline);
    (0,set_output/* setOutput */.u)('problems', JSON.stringify(problems.map(({ text }) => text)));
    (0,set_output/* setOutput */.u)('weekly', JSON.stringify(weekly));
    const monthly = run.targets.map(({ target, months }) => [(0,core_target/* folderOf */.yS)(target), months.slice(-MONTHS)]);
    (0,set_output/* setOutput */.u)('monthly', JSON.stringify(Object.fromEntries(monthly)));
    (0,set_output/* setOutput */.u)('data-url', dataUrl);
}

// EXTERNAL MODULE: ./lib/runner/summary.js + 2 modules
var summary = __webpack_require__(4891);
;// CONCATENATED MODULE: ./lib/tell.js









const encodePath = (path) => path.split('/').map(encodeURIComponent).join('/');
const linksOf = (repositoryUrl, branch) => ({
    branch: `${repositoryUrl}/tree/${encodePath(branch)}`,
    file: (path) => `${repositoryUrl}/blob/${encodePath(branch)}/${encodePath(path)}`,
});
async function runPage() {
    const { context } = await __webpack_require__.e(/* import() */ 249).then(__webpack_require__.bind(__webpack_require__, 5249));
    return `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${context.runId}`;
}
async function tell(result, { environment, inputs, meter, reader, day, links, head, importProblems }) {
    logResult(result.targets);
    for (const slug of unmatchedTeams(result, inputs.teams))
        core/* warning */.$e(`Input team names "${slug}", which matches no team: check the slug. A team with fewer members than min-group-size, or one that would reveal a few people, is not stored by name either.`);
    const problems = [
        ...importProblems.map((text) => ({ folder: undefined, days: [], text })),
        ...problemsOf(result, day, inputs.rebuild || inputs.token === '' ? 0 : inputs.staleAfterDays),
    ];
    const { summaryWeeks: weeks, dryRun, teams } = inputs;
    const headline = renderHeadline(result, { weeks, problems });
    setOutputs(result, { problems, summaryWeeks: weeks, dataUrl: links.branch, headline });
    const folder = (0,summary/* temporaryFolder */.y)(environment);
    const commit = result.commits.at(-1) ?? head;
    await publishDashboard(async () => {
        const { dashboardOfRun } = await Promise.all(/* import() */[__webpack_require__.e(850), __webpack_require__.e(567), __webpack_require__.e(92)]).then(__webpack_require__.bind(__webpack_require__, 1092));
        const lines = await readNewestHistory(reader, commit, result.targets);
        return dashboardOfRun(result, { day, problems, lines });
    }, dashboardFile(result.targets, folder));
    const traffic = {
        requests: meter.requests,
        bytes: meter.bytes,
        rateLimitRemaining: meter.rateLimitRemaining,
    };
    const run = await runPage().catch(() => undefined);
    const told = {
        day,
        weeks,
        dryRun,
        teams,
        traffic,
        problems,
        links: { ...links, run },
    };
    await (0,summary/* publishSummary */.I)(renderSummary(result, told), folder);
    for (const { text, days } of problems)
        core/* error */.z3(days.length < 2 ? text : `${text} (${days.length} days)`);
    if (problems.length === 0)
        return undefined;
    return `${problems.length === 1 ? 'One problem' : `${problems.length} problems`}: see the errors above.`;
}

;// CONCATENATED MODULE: ./lib/work.js













const work_PATIENCE = { retries: 20, minTimeout: 250, maxTimeout: 15_000, maxRetryTime: 300_000 };
async function work(started) {
    const { environment, signal, inputs, meter, dataBranch, reader, repository, head } = started;
    const today = (0,core_day/* dayOf */.kb)(meter.githubTime);
    const day = inputs.day ?? (0,core_day/* addDays */.fi)(today, -1);
    if (day > today)
        throw new errors/* Failure */.HR(`Input day is "${day}"; it must be a day that has begun: today is ${today}, by GitHub's clock.`);
    const links = linksOf(repository.html_url, inputs.branch);
    const asked = { today, day, backfillDays: inputs.backfillDays, settleDays: inputs.settleDays };
    const branch = { ...reader, ...(inputs.dryRun ? dryRunWriter : createWriter(dataBranch)) };
    const world = {
        branch,
        place: {
            repository: `${inputs.repository.owner}/${inputs.repository.repo}`,
            branch: inputs.branch,
            visibility: visibilityOf(repository),
        },
        log: { info: core/* info */.pq, warning: core/* warning */.$e },
        pages: pagesOf({ page: links.branch, repository: repository.html_url, branch: inputs.branch }),
        signal,
        patience: work_PATIENCE,
    };
    const imported = inputs.imports.length === 0
        ? undefined
        : await importSavedFiles(started, asked, { ...world, rules: inputs.rules });
    const archived = inputs.rebuild
        ? await rebuild(inputs.areTargetsNamed ? inputs.targets : undefined, asked, head, world)
        : await archive(inputs.targets.map((target) => taskOf(target, inputs)), asked, imported?.head ?? head, {
            ...world,
            source: inputs.token === '' ? noSource : await sourceOf(inputs, today, meter, signal),
            rules: inputs.rules,
            clock: { seconds: () => performance.now() / 1000 },
            requests: () => meter.requests,
            backfillSeconds: inputs.backfillSeconds,
        });
    const result = imported === undefined ? archived : joinImport(archived, imported);
    const importProblems = imported?.problems ?? [];
    return tell(result, { environment, inputs, meter, reader, day, links, head, importProblems });
}
const work_pending = () => Promise.resolve({ state: 'pending' });
const noSource = {
    readDay: work_pending,
    readLatest: work_pending,
    readOlderApi: work_pending,
    countSeats: work_pending,
    readCredits: work_pending,
};
async function sourceOf(inputs, today, meter, signal) {
    const { apiUrl } = inputs;
    const clientOf = (token, name) => (0,github_client/* createClient */.UU)({ token, apiUrl, names: { token: name, api: 'the input api-url' }, meter, signal });
    const client = await clientOf(inputs.token, 'token');
    const billingClient = inputs.billingToken === inputs.token ? client : await clientOf(inputs.billingToken, 'billing-token');
    const download = createDownload({ apiUrl, meter, signal, mask: core/* setSecret */.Pq, warn: core/* warning */.$e });
    return createSource({ client, billingClient, download, signal, today, warn: core/* warning */.$e });
}
async function importSavedFiles({ inputs, environment, repository: { private: isPrivate, visibility }, head }, asked, world) {
    const [{ importFiles }, { findSavedFiles }] = await Promise.all([
        __webpack_require__.e(/* import() */ 661).then(__webpack_require__.bind(__webpack_require__, 6661)),
        __webpack_require__.e(/* import() */ 799).then(__webpack_require__.bind(__webpack_require__, 7799)),
    ]);
    const files = await findSavedFiles(inputs.imports, environment['GITHUB_WORKSPACE'] ?? '.');
    const noPeople = inputs.rules.userData.mode === 'none'
        ? 'user-data is "none"'
        : !isPrivate || visibility === 'internal'
            ? 'the data repository is not private'
            : undefined;
    return importFiles(files, inputs.targets, asked, head, { ...world, noPeople, isDry: inputs.dryRun });
}
const rebuild = async (...options) => {
    const { rebuildArchive } = await __webpack_require__.e(/* import() */ 997).then(__webpack_require__.bind(__webpack_require__, 4997));
    return rebuildArchive(...options);
};
function taskOf(target, { token, billingToken, reports: names, optional, teams }) {
    if (token === '')
        return { target, series: [], optional: new Set() };
    const series = (0,files_series/* seriesOf */.Lf)(target, names, teams);
    return {
        target,
        series,
        optional: new Set(series.filter(({ report }) => optional.has(report))),
        withOwnToken: new Set(series.filter(({ report }) => report === 'credits' && billingToken !== token)),
    };
}
const visibilityOf = ({ private: isPrivate, visibility }) => !isPrivate ? 'public' : visibility === 'internal' ? 'internal' : 'private';
const dryRunWriter = {
    upload: (bytes) => Promise.resolve((0,snapshot/* blobId */.zA)(bytes)),
    commit: () => Promise.resolve({ state: 'dry run' }),
};


/***/ })

};
