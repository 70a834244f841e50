export const id = 229;
export const ids = [229];
export const modules = {

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rebuildArchive: () => (/* binding */ rebuildArchive)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(606);
/* harmony import */ var _core_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3085);
/* harmony import */ var _core_left_out_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(8207);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
/* harmony import */ var _core_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9456);
/* harmony import */ var _files_archive_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4964);
/* harmony import */ var _files_entity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1528);
/* harmony import */ var _files_day_status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60);
/* harmony import */ var _files_ledger_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2338);
/* harmony import */ var _files_lesson_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7987);
/* harmony import */ var _files_series_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5894);
/* harmony import */ var _files_snapshot_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1707);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7255);
/* harmony import */ var _commit_loop_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5560);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8859);
/* harmony import */ var _exposure_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6965);
/* harmony import */ var _highlights_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(873);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5880);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4299);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5998);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3241);























async function storedId(view, path) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '')
        return (await view.files(folder)).get((0,_files_snapshot_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOf */ .Vb)(path));
    const bytes = await view.bytes(path);
    return bytes === undefined ? undefined : (0,_files_snapshot_js__WEBPACK_IMPORTED_MODULE_9__/* .blobId */ .zA)(bytes);
}
async function changedFiles(view, files) {
    const isChanged = await (0,p_map__WEBPACK_IMPORTED_MODULE_19__/* ["default"] */ .Ay)(files, async ({ path, content }) => {
        const stored = await storedId(view, path);
        return typeof content === 'string' ? stored !== (0,_files_snapshot_js__WEBPACK_IMPORTED_MODULE_9__/* .blobId */ .zA)(content) : stored !== undefined;
    });
    return files.filter((_, index) => isChanged[index]);
}
async function leftOver(view, target, made) {
    const folder = `${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(target)}/history`;
    const known = new Set(made.map(({ path }) => path));
    return [...(await view.files(folder)).keys()]
        .filter((name) => /^\d{4}-\d{2}\.ndjson$/.test(name) && !known.has(`${folder}/${name}`))
        .map((name) => ({ path: `${folder}/${name}`, content: null }));
}
async function idOnBranch(view, target, latest) {
    if (latest === undefined)
        return undefined;
    const series = { target, report: 'totals' };
    const stored = (await view.stored(series, (0,_core_day_js__WEBPACK_IMPORTED_MODULE_0__/* .monthOf */ .GS)(latest))).get(latest);
    if (stored === undefined)
        return undefined;
    const [bytes] = await view.snapshot(series, latest, stored);
    const [record] = (0,_files_entity_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntity */ .A2)(Buffer.from(bytes ?? []).toString('utf8')) ?? [];
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_20__/* .idText */ .FP)(record?.[target.kind === 'organization' ? 'organization_id' : 'enterprise_id']);
}
async function rebuildTarget(view, target, asked) {
    const series = await (0,_state_js__WEBPACK_IMPORTED_MODULE_16__/* .seriesOnBranch */ .Dz)(view, target);
    const state = await (0,_state_js__WEBPACK_IMPORTED_MODULE_16__/* .readState */ .un)(view, target, series, asked, { mode: 'none' });
    const spans = await (0,p_map__WEBPACK_IMPORTED_MODULE_19__/* ["default"] */ .Ay)(series, async (held) => {
        const span = await (0,_state_js__WEBPACK_IMPORTED_MODULE_16__/* .spanOnBranch */ .UD)(view, held);
        const days = span?.first_day == null || span.latest_day == null ? undefined : [span.first_day, span.latest_day];
        return [(0,_files_series_js__WEBPACK_IMPORTED_MODULE_8__/* .seriesKey */ .Xk)(held), days];
    });
    const told = (0,_files_lesson_js__WEBPACK_IMPORTED_MODULE_7__/* .withSpans */ .sk)(state.ledger, new Map(spans));
    const latest = told.reports['totals']?.latest_day ?? undefined;
    const ledger = {
        ...told,
        target_id: told.target_id ?? (await idOnBranch(view, target, latest)) ?? null,
    };
    const day = (0,_files_day_status_js__WEBPACK_IMPORTED_MODULE_5__/* .knownUntil */ .or)(ledger) ?? asked.day;
    const window = (0,_core_window_js__WEBPACK_IMPORTED_MODULE_2__/* .windowOf */ .Ou)({ ...asked, day: day < asked.today ? day : asked.day }, undefined);
    const made = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_12__/* .deriveAfresh */ .P)(view, {
        target,
        known: ledger,
        asOf: window.asOf,
        isSettled: (day) => (0,_files_day_status_js__WEBPACK_IMPORTED_MODULE_5__/* .isSettled */ .Is)(ledger.reports['totals'], day),
    });
    const files = [
        { path: (0,_files_ledger_js__WEBPACK_IMPORTED_MODULE_6__/* .ledgerPath */ .tf)(target), content: (0,_files_ledger_js__WEBPACK_IMPORTED_MODULE_6__/* .ledgerText */ .PK)(ledger) },
        ...(0,_merge_js__WEBPACK_IMPORTED_MODULE_15__/* .damagedFile */ .G)(state),
        ...made.files,
        ...(await leftOver(view, target, made.files)),
    ];
    return {
        state: { ...state, window },
        series: [],
        ledger,
        rows: made.rows,
        history: made.history,
        files: await changedFiles(view, files),
        headline: (0,_highlights_js__WEBPACK_IMPORTED_MODULE_14__/* .headlineOf */ .g)(ledger, made.rows, made.history, window.asOf),
    };
}
async function readTargets(view, place) {
    const text = await view.read(_files_archive_file_js__WEBPACK_IMPORTED_MODULE_3__/* .ARCHIVE_PATH */ .FO);
    const isDamaged = text !== undefined && (0,_files_archive_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readArchive */ .bL)(text).state === 'damaged';
    const file = isDamaged ? _files_archive_file_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyArchive */ .Wg : await (0,_commit_js__WEBPACK_IMPORTED_MODULE_10__/* .readArchiveFile */ .ph)(view, place);
    const folders = isDamaged ? await targetFolders(view) : Object.keys(file.targets);
    return { file, targets: folders.flatMap((folder) => (0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOfFolder */ .JS)(folder) ?? []) };
}
async function targetFolders(view) {
    const roots = await (0,p_map__WEBPACK_IMPORTED_MODULE_19__/* ["default"] */ .Ay)(['enterprises', 'orgs'], async (root) => (await view.folders(root)).map((name) => `${root}/${name}`));
    return roots.flat().sort();
}
const resultOf = ({ state, ledger, rows, history, files }) => ({
    target: state.target,
    window: state.window,
    series: [],
    ledger,
    ledgerWasDamaged: state.damagedLedger !== undefined,
    formerFolder: undefined,
    peopleConflict: undefined,
    leftOut: new _core_left_out_js__WEBPACK_IMPORTED_MODULE_21__/* .LeftOut */ .Q(),
    left: 0,
    givenUp: undefined,
    rows: rows.weeks,
    months: rows.months,
    carried: rows.carried,
    history,
    hasNews: files.length > 0,
});
const NAMED_FILES = 20;
function describeFiles(files, isDry) {
    if (files.length === 0)
        return 'Every derived file is what the snapshots say; nothing to write.';
    const names = files.slice(0, NAMED_FILES).map(({ path }) => path);
    const more = files.length > NAMED_FILES ? ` and ${files.length - NAMED_FILES} more` : '';
    const count = files.length === 1 ? '1 file' : `${files.length} files`;
    return `Rebuilt from the snapshots: ${count} ${isDry ? 'would change' : 'changed'}: ${names.join(', ')}${more}.`;
}
async function rebuildArchive(named, asked, head, world) {
    const { branch, log } = world;
    if (head === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_22__/* .Failure */ .HR('The data branch does not exist, so there is nothing to rebuild.');
    const first = (0,_view_js__WEBPACK_IMPORTED_MODULE_18__/* .viewOf */ .d)(branch, head);
    const { file: stored, targets: held } = await readTargets(first, world.place);
    const exposed = await (0,_exposure_js__WEBPACK_IMPORTED_MODULE_13__/* .exposedFolders */ .SS)(first, stored, world.place);
    const missing = named?.find((target) => !held.some((known) => (0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(known) === (0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(target)));
    if (missing !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_22__/* .Failure */ .HR(`${(0,_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(missing)} is not in this archive, so it cannot be rebuilt; it holds ${held.map(_core_target_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS).join(', ') || 'nothing'}.`);
    }
    const targets = named ?? held;
    let files = [];
    const landed = await (0,_commit_loop_js__WEBPACK_IMPORTED_MODULE_11__/* .commitLoop */ .y)(first, targets.map((target) => ({ target, series: [] })), asked, async (view) => {
        const { file } = await readTargets(view, world.place);
        const merged = await (0,p_map__WEBPACK_IMPORTED_MODULE_19__/* ["default"] */ .Ay)(targets, (target) => rebuildTarget(view, target, asked), {
            concurrency: _commit_js__WEBPACK_IMPORTED_MODULE_10__/* .TARGETS_AT_ONCE */ .Z,
        });
        const archive = (0,_commit_js__WEBPACK_IMPORTED_MODULE_10__/* .withHeadlines */ .yf)(file, merged);
        const made = await Promise.all(world.pages.map((page) => page(archive)));
        const shared = await changedFiles(view, [
            { path: _files_archive_file_js__WEBPACK_IMPORTED_MODULE_3__/* .ARCHIVE_PATH */ .FO, content: (0,_files_archive_file_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveText */ .gw)(archive) },
            ...made.flat(),
        ]);
        files = [...shared, ...(await (0,_schemas_js__WEBPACK_IMPORTED_MODULE_17__/* .schemaFiles */ .r)(view)), ...merged.flatMap((target) => target.files)];
        const message = `Rebuild from the snapshots: ${files.length === 1 ? '1 file' : `${files.length} files`}`;
        return { merged, archive, files, message };
    }, world);
    log.info(describeFiles(files, landed.commit === undefined));
    return {
        commits: landed.commit === undefined ? [] : [landed.commit],
        exposure: exposed.length === 0 ? undefined : (0,_exposure_js__WEBPACK_IMPORTED_MODULE_13__/* .exposureText */ .zY)(exposed, world.place),
        targets: landed.merged.map(resultOf),
    };
}


/***/ })

};
