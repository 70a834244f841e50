export const id = 799;
export const ids = [799];
export const modules = {

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


/***/ }),

/***/ 7799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findSavedFiles: () => (/* binding */ findSavedFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3828);
/* harmony import */ var _imports_places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(428);







const WHOLE = { from: 0, to: Number.POSITIVE_INFINITY };
async function isGzip(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
async function* within(chunks, { from, to }) {
    let at = 0;
    for await (const chunk of chunks) {
        const [start, end] = [Math.max(0, from - at), Math.min(chunk.length, to - at)];
        if (end > start)
            yield chunk.subarray(start, end);
        at += chunk.length;
        if (at >= to)
            return;
    }
}
async function* inflated(file, part) {
    if (!(await isGzip(file))) {
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { start: part.from, end: part.to - 1 });
        return;
    }
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip)({ chunkSize: 256 * 1024 });
    const done = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file), gunzip);
    done.catch(() => undefined);
    try {
        yield* within(gunzip, part);
        if (part === WHOLE)
            await done;
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Damaged */ .WM('it is not a complete gzip file');
    }
}
const isInside = (folder, file) => {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_2__.relative(folder, file);
    return relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(relative);
};
async function filesBelow(folder) {
    const found = [];
    const isHidden = (name) => name.startsWith('.');
    for await (const entry of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob)('**/*', {
        cwd: folder,
        withFileTypes: true,
        exclude: ({ name }) => isHidden(name),
    }))
        if (entry.isFile() && (0,_imports_places_js__WEBPACK_IMPORTED_MODULE_5__/* .mayHoldRecords */ .h9)(entry.name))
            found.push(node_path__WEBPACK_IMPORTED_MODULE_2__.join(entry.parentPath, entry.name));
    return found;
}
async function resolvePath(file) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real);
        return { real, kind: found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other' };
    }
    catch {
        return undefined;
    }
}
async function findSavedFiles(patterns, workspace) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace).catch(() => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR('Input import reads files of the workspace, but there is none: check the repository out, or download the files, in an earlier step.');
    });
    const files = new Set();
    for (const pattern of patterns) {
        const named = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(root, pattern);
        const matches = [named];
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(named).catch(() => undefined)) === undefined) {
            matches.pop();
            for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob)(pattern, { cwd: root }))
                matches.push(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(root, match));
        }
        let count = 0;
        for (const match of matches) {
            const place = await resolvePath(match);
            if (place === undefined)
                continue;
            if (!isInside(root, place.real))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR(`Input import names "${pattern}", which is outside the workspace; it must name paths and globs inside it.`);
            const below = place.kind === 'folder' ? await filesBelow(place.real) : [match];
            for (const file of below) {
                const found = await resolvePath(file);
                if (found?.kind !== 'file' || !isInside(root, found.real))
                    continue;
                count += 1;
                files.add(found.real);
            }
        }
        if (count === 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR(`Input import names "${pattern}", but there is no such file in the workspace. Check the repository out, or download the files, in an earlier step.`);
    }
    return [...files].sort().map((file) => ({
        path: node_path__WEBPACK_IMPORTED_MODULE_2__.relative(root, file).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/'),
        bytes: (part = WHOLE) => inflated(file, part),
    }));
}


/***/ })

};
