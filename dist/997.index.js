export const id = 997;
export const ids = [997];
export const modules = {

/***/ 4997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rebuildArchive: () => (/* binding */ rebuildArchive)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/left-out.js
var left_out = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/core/target.js
var core_target = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/files/archive-file.js
var archive_file = __webpack_require__(4964);
// EXTERNAL MODULE: ./lib/files/snapshot.js
var snapshot = __webpack_require__(1707);
;// CONCATENATED MODULE: ./lib/archive/changed-files.js


async function storedId(view, path) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '')
        return (await view.files(folder)).get((0,snapshot/* nameOf */.Vb)(path));
    const bytes = await view.bytes(path);
    return bytes === undefined ? undefined : (0,snapshot/* blobId */.zA)(bytes);
}
async function changedFiles(view, files) {
    const isChanged = await (0,p_map/* default */.Ay)(files, async ({ path, content }) => {
        const stored = await storedId(view, path);
        return typeof content === 'string' ? stored !== (0,snapshot/* blobId */.zA)(content) : stored !== undefined;
    });
    return files.filter((_, index) => isChanged[index]);
}

// EXTERNAL MODULE: ./lib/archive/commit.js + 1 modules
var commit = __webpack_require__(7255);
// EXTERNAL MODULE: ./lib/archive/commit-loop.js
var commit_loop = __webpack_require__(5560);
// EXTERNAL MODULE: ./lib/archive/exposure.js
var exposure = __webpack_require__(6965);
// EXTERNAL MODULE: ./lib/archive/read-archive.js
var read_archive = __webpack_require__(4539);
// EXTERNAL MODULE: ./lib/core/day.js + 1 modules
var day = __webpack_require__(2661);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/core/window.js
var core_window = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/files/entity.js
var entity = __webpack_require__(1528);
// EXTERNAL MODULE: ./lib/files/day-status.js
var day_status = __webpack_require__(60);
// EXTERNAL MODULE: ./lib/files/ledger.js + 1 modules
var files_ledger = __webpack_require__(2338);
// EXTERNAL MODULE: ./lib/files/ledger-entry.js
var ledger_entry = __webpack_require__(7767);
// EXTERNAL MODULE: ./lib/files/record.js
var files_record = __webpack_require__(9014);
// EXTERNAL MODULE: ./lib/files/series.js
var files_series = __webpack_require__(5894);
// EXTERNAL MODULE: ./lib/archive/derive.js + 2 modules
var derive = __webpack_require__(8859);
// EXTERNAL MODULE: ./lib/archive/highlights.js
var highlights = __webpack_require__(873);
// EXTERNAL MODULE: ./lib/archive/merge.js + 3 modules
var merge = __webpack_require__(895);
// EXTERNAL MODULE: ./lib/archive/state.js
var archive_state = __webpack_require__(4299);
;// CONCATENATED MODULE: ./lib/archive/rebuild-target.js
















async function unsupportedMonths(view, target, made) {
    const folder = `${(0,core_target/* folderOf */.yS)(target)}/history`;
    const known = new Set(made.map(({ path }) => path));
    return [...(await view.files(folder)).keys()]
        .filter((name) => /^\d{4}-\d{2}\.ndjson$/.test(name) && !known.has(`${folder}/${name}`))
        .map((name) => ({ path: `${folder}/${name}`, content: null }));
}
async function idOnBranch(view, target, latest) {
    if (latest === undefined)
        return undefined;
    const series = { target, report: 'totals' };
    const stored = (await view.storedDays(series, (0,day/* monthOf */.GS)(latest))).get(latest);
    if (stored === undefined)
        return undefined;
    const [bytes] = await view.snapshot(series, latest, stored);
    const [record] = (0,entity/* readEntity */.A2)(Buffer.from(bytes ?? []).toString('utf8')) ?? [];
    const id = (0,json/* idText */.FP)(record?.[files_record/* scopeKey */.OD[target.kind]]);
    return id !== undefined && (0,core_target/* isTargetId */.Bo)(id) ? id : undefined;
}
async function rebuildTarget(view, target, asked) {
    const series = await (0,archive_state/* seriesOnBranch */.Dz)(view, target);
    const state = await (0,archive_state/* readState */.un)(view, target, series, asked, { mode: 'none' });
    const spans = await (0,p_map/* default */.Ay)(series, async (held) => [(0,files_series/* seriesKey */.Xk)(held), await (0,archive_state/* spanOnBranch */.UD)(view, held)]);
    const spanned = (0,ledger_entry/* withSpans */.sk)(state.ledger, new Map(spans));
    const latest = spanned.reports['totals']?.latest_day ?? undefined;
    const ledger = {
        ...spanned,
        target_id: spanned.target_id ?? (await idOnBranch(view, target, latest)) ?? null,
    };
    const day = (0,day_status/* knownUntil */.or)(ledger) ?? asked.day;
    const window = (0,core_window/* windowOf */.Ou)({ ...asked, day: day < asked.today ? day : asked.day }, undefined);
    const made = await (0,derive/* deriveFromSnapshots */.V)(view, {
        target,
        known: ledger,
        asOf: window.asOf,
        isSettled: (day) => (0,day_status/* isSettled */.Is)(ledger.reports['totals'], day),
    });
    const files = [
        { path: (0,files_ledger/* ledgerPath */.tf)(target), content: (0,files_ledger/* ledgerText */.PK)(ledger) },
        ...(0,merge/* damagedLedgerFile */.t)(state),
        ...made.files,
        ...(await unsupportedMonths(view, target, made.files)),
    ];
    return {
        state: { ...state, window },
        series: [],
        ledger,
        rows: made.rows,
        history: made.history,
        files: await changedFiles(view, files),
        highlights: (0,highlights/* highlightsOf */.X)(ledger, made.rows, made.history, window.asOf),
    };
}

// EXTERNAL MODULE: ./lib/archive/schemas.js
var schemas = __webpack_require__(5998);
// EXTERNAL MODULE: ./lib/archive/view.js
var archive_view = __webpack_require__(3241);
;// CONCATENATED MODULE: ./lib/archive/rebuild.js













async function readTargets(view, place) {
    const text = await view.text(archive_file/* ARCHIVE_PATH */.FO);
    const isDamaged = text !== undefined && (0,archive_file/* readArchive */.bL)(text).state === 'damaged';
    const file = isDamaged ? archive_file/* emptyArchive */.Wg : await (0,read_archive/* readArchiveFile */.p)(view, place);
    const folders = isDamaged ? await (0,archive_view/* targetFolders */.j)(view) : Object.keys(file.targets);
    return { file, targets: folders.flatMap((folder) => (0,core_target/* targetOfFolder */.JS)(folder) ?? []) };
}
const resultOf = ({ state, ledger, rows, history, files }) => ({
    target: state.target,
    window: state.window,
    series: [],
    ledger,
    ledgerWasDamaged: state.damagedLedger !== undefined,
    formerFolder: undefined,
    peopleConflict: undefined,
    leftOut: new left_out/* LeftOut */.Q(),
    daysLeft: 0,
    givenUp: undefined,
    weeks: rows.weeks,
    months: rows.months,
    carried: rows.carried,
    history,
    hasNews: files.length > 0,
});
const NAMED_FILES = 20;
function describeFiles(files, isDry) {
    if (files.length === 0)
        return 'Every derived file already matches the snapshots; nothing to write.';
    const names = files.slice(0, NAMED_FILES).map(({ path }) => path);
    const more = files.length > NAMED_FILES ? ` and ${files.length - NAMED_FILES} more` : '';
    const count = files.length === 1 ? '1 file' : `${files.length} files`;
    return `Rebuilt from the snapshots: ${count} ${isDry ? 'would change' : 'changed'}: ${names.join(', ')}${more}.`;
}
async function rebuildArchive(named, asked, head, world) {
    const { branch, log } = world;
    if (head === undefined)
        throw new errors/* Failure */.HR('The data branch does not exist, so there is nothing to rebuild.');
    const first = (0,archive_view/* viewOf */.d)(branch, head);
    const { targets: held } = await readTargets(first, world.place);
    const exposed = await (0,exposure/* exposedFolders */.SS)(first, world.place);
    const missing = named?.find((target) => !held.some((known) => (0,core_target/* folderOf */.yS)(known) === (0,core_target/* folderOf */.yS)(target)));
    if (missing !== undefined) {
        throw new errors/* Failure */.HR(`${(0,core_target/* folderOf */.yS)(missing)} is not in this archive, so it cannot be rebuilt; it holds ${held.map(core_target/* folderOf */.yS).join(', ') || 'nothing'}.`);
    }
    const targets = named ?? held;
    let files = [];
    const landed = await (0,commit_loop/* commitLoop */.y)(first, targets.map((target) => ({ target, series: [] })), asked, async (view) => {
        const { file } = await readTargets(view, world.place);
        const merged = await (0,p_map/* default */.Ay)(targets, (target) => rebuildTarget(view, target, asked), {
            concurrency: commit/* TARGETS_AT_ONCE */.Z,
        });
        const archive = (0,commit/* withAllHighlights */.JK)(file, merged);
        const made = await Promise.all(world.pages.map((page) => page(archive)));
        const shared = await changedFiles(view, [
            { path: archive_file/* ARCHIVE_PATH */.FO, content: (0,archive_file/* archiveText */.gw)(archive) },
            ...made.flat(),
        ]);
        files = [...shared, ...(await (0,schemas/* schemaFiles */.r)(view)), ...merged.flatMap((target) => target.files)];
        const message = `Rebuild from the snapshots: ${files.length === 1 ? '1 file' : `${files.length} files`}`;
        return { merged, archive, files, message };
    }, world);
    log.info(describeFiles(files, landed.commit === undefined));
    return {
        commits: landed.commit === undefined ? [] : [landed.commit],
        exposure: exposed.length === 0 ? undefined : (0,exposure/* exposureText */.zY)(exposed, world.place),
        targets: landed.merged.map(resultOf),
    };
}


/***/ })

};
