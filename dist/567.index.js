export const id = 567;
export const ids = [567];
export const modules = {

/***/ 9310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ draw)
});

// EXTERNAL MODULE: ./lib/pages/chart/look.js
var chart_look = __webpack_require__(6796);
// EXTERNAL MODULE: ./lib/pages/chart/period-labels.js
var period_labels = __webpack_require__(9228);
// EXTERNAL MODULE: ./lib/pages/chart/spec.js
var spec = __webpack_require__(4196);
// EXTERNAL MODULE: ./lib/pages/chart/text.js
var chart_text = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/pages/chart/calendar.js




const LEFT = 34;
const TOP = 22;
const signs = {
    settled: { sign: '', colour: (look) => (0,chart_look/* colourOf */.GW)(look, 2), isFilled: true },
    provisional: { sign: '~', colour: (look) => (0,chart_look/* colourOf */.GW)(look, 2), isFilled: false },
    restated: { sign: 'R', colour: (look) => (0,chart_look/* colourOf */.GW)(look, 0), isFilled: true },
    pending: { sign: '…', colour: (look) => (0,chart_look/* colourOf */.GW)(look, 6), isFilled: false },
    none: { sign: '–', colour: (look) => look.muted, isFilled: false },
    unreadable: { sign: '!', colour: (look) => (0,chart_look/* colourOf */.GW)(look, 1), isFilled: true },
    open: { sign: '?', colour: (look) => (0,chart_look/* colourOf */.GW)(look, 4), isFilled: false },
};
function squares(status, places, size, look) {
    if (places.length === 0)
        return '';
    const { sign, colour, isFilled } = signs[status];
    const paint = colour(look);
    const inset = isFilled ? 0 : 0.5;
    const side = size - 2 * inset;
    const path = places.map(({ x, y }) => `M${x + inset},${y + inset}h${side}v${side}h-${side}z`).join('');
    const boxes = `<path d="${path}" ${isFilled ? `fill="${paint}"` : `fill="${look.background}" stroke="${paint}"`}/>`;
    const half = Math.round(size / 2);
    const letters = places.map(({ x, y }) => (0,chart_text/* svgText */.i9)(sign, {
        x: x + half,
        y: y + half + 4,
        fill: isFilled ? look.background : paint,
        anchor: 'middle',
    }));
    return sign === '' ? boxes : boxes + letters.join('');
}
function legendOf(statuses, top, width) {
    let [x, y] = [LEFT, top];
    return statuses.map((status) => {
        const room = (0,chart_text/* widthOf */.qz)(status) + 34;
        if (x > LEFT && x + room > width)
            [x, y] = [LEFT, y + chart_text/* LINE_HEIGHT */.$g];
        const place = { status, x, y };
        x += room;
        return place;
    });
}
function drawCalendar(calendar, look) {
    const size = calendar.width < 500 ? 12 : 14;
    const pitch = size + 2;
    const most = Math.max(1, Math.floor((calendar.width - LEFT - 4) / pitch));
    const weeks = Math.ceil(calendar.days.length / 7);
    const days = calendar.days.slice(Math.max(0, weeks - most) * 7);
    const sundays = days.filter((_, index) => index % 7 === 0).map(({ day }) => day);
    const placed = days.map(({ status }, index) => ({
        status,
        x: LEFT + Math.floor(index / 7) * pitch,
        y: TOP + (index % 7) * pitch,
    }));
    const shown = spec/* STATUSES */.f.filter((status) => days.some((day) => day.status === status));
    const legend = legendOf(shown, TOP + 7 * pitch + 8, calendar.width);
    const height = (legend.at(-1)?.y ?? TOP + 7 * pitch) + chart_text/* LINE_HEIGHT */.$g + 4;
    return (0,chart_text/* svg */.JW)(calendar, height, [
        `<rect width="${calendar.width}" height="${height}" fill="${look.background}"/>`,
        ...(0,period_labels/* periodLabels */.Z)(sundays, sundays.length * pitch)
            .map(({ period, label }) => ({ label, x: LEFT + period * pitch }))
            .filter(({ label, x }) => x + (0,chart_text/* widthOf */.qz)(label) <= calendar.width)
            .map(({ label, x }) => (0,chart_text/* svgText */.i9)(label, { x, y: 14, fill: look.muted })),
        ...['Mon', 'Wed', 'Fri'].map((name, index) => (0,chart_text/* svgText */.i9)(name, {
            x: LEFT - 6,
            y: TOP + (2 * index + 1) * pitch + size - 2,
            fill: look.muted,
            anchor: 'end',
        })),
        ...spec/* STATUSES */.f.map((status) => squares(status, placed.filter((place) => place.status === status), size, look)),
        ...legend.map(({ status, x, y }) => squares(status, [{ x, y }], 13, look) + (0,chart_text/* svgText */.i9)(status, { x: x + 18, y: y + 11, fill: look.muted })),
    ]);
}

// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(5602);
// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/pages/chart/sparkline.js



const HEIGHT = 28;
const MARGIN = 3;
function drawSparkline({ values, width }, look) {
    const known = values.filter((value) => value !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const x = (0,d3_scale/* scaleLinear */.m4)([0, Math.max(1, values.length - 1)], [MARGIN, width - MARGIN]);
    const y = (0,d3_scale/* scaleLinear */.m4)(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - MARGIN, MARGIN]);
    const path = (0,d3_shape/* line */.n8)()
        .defined((value) => value !== null)
        .x((_, index) => x(index))
        .y((value) => y(value ?? low))
        .digits(0)(values);
    const colour = (0,chart_look/* colourOf */.GW)(look, 0);
    const last = values.findLastIndex((value) => value !== null);
    const end = last === -1
        ? ''
        : `<circle cx="${Math.round(x(last))}" cy="${Math.round(y(values[last] ?? low))}" r="3" fill="${colour}"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true"><path d="${path ?? ''}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>${end}</svg>`;
}

// EXTERNAL MODULE: ./lib/pages/chart/trend.js + 1 modules
var trend = __webpack_require__(9544);
;// CONCATENATED MODULE: ./lib/pages/chart/draw.js



function draw(chart, look) {
    switch (chart.kind) {
        case 'sparkline':
            return drawSparkline(chart, look);
        case 'calendar':
            return drawCalendar(chart, look);
        case 'lines':
        case 'areas':
        case 'bars':
            return (0,trend/* drawTrend */.s)(chart, look);
    }
}


/***/ }),

/***/ 6796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ MOST_SERIES),
/* harmony export */   GW: () => (/* binding */ colourOf),
/* harmony export */   MN: () => (/* binding */ fileLook),
/* harmony export */   Vu: () => (/* binding */ pageLook)
/* harmony export */ });
const MOST_SERIES = 7;
const names = Array.from({ length: MOST_SERIES }, (_, index) => `var(--series-${index})`);
const pageLook = {
    background: 'var(--surface)',
    ink: 'var(--ink)',
    muted: 'var(--muted)',
    grid: 'var(--grid)',
    shade: 'var(--shade)',
    series: names,
    rest: 'var(--rest)',
};
const fileLook = {
    background: '#ffffff',
    ink: '#1f2328',
    muted: '#59636e',
    grid: '#d1d9e0',
    shade: '#eff2f5',
    series: ['#0969da', '#bc4c00', '#1a7f37', '#8250df', '#bf3989', '#1b7c83', '#9a6700'],
    rest: '#818b98',
};
const colourOf = (look, colour) => colour === 'rest' ? look.rest : (look.series[colour % look.series.length] ?? look.rest);


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ ticksOf),
/* harmony export */   HX: () => (/* binding */ topOf),
/* harmony export */   e0: () => (/* binding */ exact)
/* harmony export */ });
/* harmony import */ var d3_scale__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5602);
/* harmony import */ var _markdown_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1875);


const TOPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
function topOf(largest, unit) {
    const least = { count: 4, usd: 1, share: 0.1 }[unit];
    const value = Math.max(largest, least);
    const power = 10 ** Math.floor(Math.log10(value));
    const step = TOPS.find((top) => top * power >= value * (1 - 1e-9)) ?? 10;
    return Number((step * power).toPrecision(3));
}
function ticksOf(top, unit) {
    const scale = (0,d3_scale__WEBPACK_IMPORTED_MODULE_1__/* .scaleLinear */ .m4)().domain([0, top]);
    const short = scale.tickFormat(4, unit === 'share' ? '.0%' : '~s');
    const label = (value) => (value === 0 ? '0' : short(value).replace('G', 'B'));
    return scale
        .ticks(4)
        .filter((value) => unit !== 'count' || Number.isInteger(value))
        .map((value) => ({ value, label: unit === 'usd' ? `$${label(value)}` : label(value) }));
}
const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
function exact(value, unit) {
    if (value === null)
        return _markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    if (unit === 'share')
        return (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(value);
    if (unit === 'usd')
        return dollars.format(value).replace('-', '−');
    return Number.isInteger(value) ? (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(value) : (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(value, 1);
}


/***/ }),

/***/ 9228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ periodLabels)
/* harmony export */ });
/* harmony import */ var _month_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1852);

const DAY_ROOM = 54;
const MONTH_ROOM = 58;
const yearOf = (period) => period.slice(0, 4);
const monthOf = (period) => Number(period.slice(5, 7)) - 1;
const shortName = (period) => period.length > 7 ? `${Number(period.slice(8))} ${(0,_month_names_js__WEBPACK_IMPORTED_MODULE_0__/* .monthName */ .g)(period)}` : (0,_month_names_js__WEBPACK_IMPORTED_MODULE_0__/* .monthName */ .g)(period);
function monthLabels(periods, width) {
    const starts = periods.flatMap((period, index) => {
        const before = periods[index - 1];
        const begins = before === undefined ? Number(period.slice(8) || 1) <= 7 : before.slice(0, 7) !== period.slice(0, 7);
        return begins ? [{ period, index }] : [];
    });
    const room = Math.max(1, Math.floor(width / MONTH_ROOM));
    const every = [1, 2, 3, 6, 12, 24].find((months) => starts.length / months <= room) ?? 60;
    const shown = starts.filter(({ period }) => (monthOf(period) + (every > 12 ? 12 * (Number(yearOf(period)) % (every / 12)) : 0)) % every === 0);
    return shown.map(({ period, index }, at) => ({
        period: index,
        label: every >= 12
            ? yearOf(period)
            : at === 0 || monthOf(period) === 0
                ? `${(0,_month_names_js__WEBPACK_IMPORTED_MODULE_0__/* .monthName */ .g)(period)} ${yearOf(period)}`
                : (0,_month_names_js__WEBPACK_IMPORTED_MODULE_0__/* .monthName */ .g)(period),
    }));
}
function periodLabels(periods, width) {
    if (periods.length > 20)
        return monthLabels(periods, width);
    const every = Math.max(1, Math.ceil((periods.length * DAY_ROOM) / Math.max(1, width)));
    return periods.flatMap((period, index) => (periods.length - 1 - index) % every === 0 ? [{ period: index, label: shortName(period) }] : []);
}


/***/ }),

/***/ 4196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = [
    'settled',
    'provisional',
    'restated',
    'pending',
    'none',
    'unreadable',
    'open',
];


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ LINE_HEIGHT),
/* harmony export */   JW: () => (/* binding */ svg),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   i9: () => (/* binding */ svgText),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
const FONT_SIZE = 12;
const LINE_HEIGHT = 17;
const FONT = '-apple-system,BlinkMacSystemFont,Segoe UI,Noto Sans,Helvetica,Arial,sans-serif';
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const escapeXml = (text) => text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
const widthOf = (text) => Math.ceil(text.length * FONT_SIZE * 0.56);
function cut(text, width) {
    const most = Math.max(1, Math.floor(width / (FONT_SIZE * 0.56)));
    const characters = [...text];
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
function svgText(text, { x, y, fill, anchor, weight }) {
    const extra = [
        fill === undefined ? '' : ` fill="${fill}"`,
        anchor === undefined ? '' : ` text-anchor="${anchor}"`,
        weight === undefined ? '' : ` font-weight="${weight}"`,
    ].join('');
    return `<text x="${x}" y="${y}"${extra}>${escapeXml(text)}</text>`;
}
function svg({ id, title, description, width, }, height, parts) {
    const name = escapeXml(id);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-desc" font-family="${FONT}" font-size="${FONT_SIZE}">`,
        `<title id="${name}-title">${escapeXml(title)}</title><desc id="${name}-desc">${escapeXml(description)}</desc>`,
        ...parts.filter((part) => part !== ''),
        '</svg>',
    ].join('\n');
}


/***/ }),

/***/ 9544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ dashOf),
  s: () => (/* binding */ drawTrend)
});

// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/pages/chart/look.js
var chart_look = __webpack_require__(6796);
// EXTERNAL MODULE: ./lib/pages/chart/period-labels.js
var period_labels = __webpack_require__(9228);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(5602);
// EXTERNAL MODULE: ./lib/pages/chart/number.js
var number = __webpack_require__(2926);
// EXTERNAL MODULE: ./lib/pages/chart/text.js
var chart_text = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/pages/chart/plot.js



const RIGHT = 10;
const SWATCH = 20;
const AIR = 16;
function largestOf({ kind, series, periods }) {
    const values = series.map((line) => line.values);
    if (kind === 'lines')
        return Math.max(0, ...values.flatMap((all) => all.filter((value) => value !== null)));
    return periods.reduce((largest, _, index) => Math.max(largest, values.reduce((sum, all) => sum + Math.max(0, all[index] ?? 0), 0)), 0);
}
function legendOf({ series, width }, top) {
    let [x, y] = [10, top];
    return series.map((line) => {
        const room = SWATCH + (0,chart_text/* widthOf */.qz)(line.name) + AIR;
        if (x > 10 && x + room > width)
            [x, y] = [10, y + chart_text/* LINE_HEIGHT */.$g];
        const entry = { series: line, x, y };
        x += room;
        return entry;
    });
}
const xScale = (periods, left, right) => (0,d3_scale/* scaleLinear */.m4)([-0.5, Math.max(1, periods) - 0.5], [left, right]);
function plotOf(trend) {
    const isInside = trend.lettering === 'inside';
    const title = isInside ? 26 : 4;
    const legend = isInside ? legendOf(trend, title + 10) : [];
    const lastRow = legend.at(-1)?.y;
    const top = (lastRow === undefined ? title : lastRow + 10) + (trend.marks.length > 0 ? 18 : 8);
    const bottom = top + trend.height;
    const ticks = (0,number/* ticksOf */.EN)((0,number/* topOf */.HX)(largestOf(trend), trend.unit), trend.unit);
    const left = 14 + Math.max(...ticks.map(({ label }) => (0,chart_text/* widthOf */.qz)(label)));
    const right = trend.width - RIGHT;
    return {
        left,
        right,
        top,
        bottom,
        height: bottom + 24,
        x: xScale(trend.periods.length, left, right),
        y: (0,d3_scale/* scaleLinear */.m4)([0, (0,number/* topOf */.HX)(largestOf(trend), trend.unit)], [bottom, top]),
        ticks,
        legend,
    };
}

;// CONCATENATED MODULE: ./lib/pages/chart/trend.js





const DASHES = ['', '7 4', '2 4', '10 3 2 3', '12 4', '4 2', '1 3'];
const pixel = (value) => Math.round(value);
const rect = (x, y, width, height, fill) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
const dashOf = (colour) => {
    const dash = colour === 'rest' ? '' : DASHES[colour % DASHES.length];
    return dash === '' || dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
};
function lines({ series }, { x, y }, look) {
    const draw = (0,d3_shape/* line */.n8)()
        .defined((value) => value !== null)
        .x((_, index) => x(index))
        .y((value) => y(value ?? 0))
        .digits(0);
    return series.map(({ values, colour }) => {
        const path = draw(values) ?? '';
        return `<path d="${path}" fill="none" stroke="${(0,chart_look/* colourOf */.GW)(look, colour)}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"${dashOf(colour)}/>`;
    });
}
function layersOf({ series, periods }) {
    const isKnown = periods.map((_, index) => series.every(({ values }) => (values[index] ?? null) !== null));
    const stacked = (0,d3_shape/* stack */.t$)()
        .keys(series.map((_, index) => index))
        .value((period, key) => Math.max(0, series[key]?.values[period] ?? 0))(periods.map((_, index) => index));
    return series.map((line, index) => ({
        series: line,
        bands: periods.map((_, period) => {
            const band = stacked[index]?.[period];
            return isKnown[period] === true && band !== undefined ? [band[0], band[1]] : undefined;
        }),
    }));
}
function areas(trend, { x, y }, look) {
    const draw = (0,d3_shape/* area */.Wc)()
        .defined((band) => band !== undefined)
        .x((_, index) => x(index))
        .y0((band) => y(band?.[0] ?? 0))
        .y1((band) => y(band?.[1] ?? 0))
        .digits(0);
    return layersOf(trend).map(({ series, bands }) => {
        const fill = (0,chart_look/* colourOf */.GW)(look, series.colour);
        const alone = bands.flatMap((band, index) => band !== undefined && bands[index - 1] === undefined && bands[index + 1] === undefined
            ? [rect(pixel(x(index)) - 2, pixel(y(band[1])), 4, pixel(y(band[0])) - pixel(y(band[1])), fill)]
            : []);
        return `<path d="${draw(bands) ?? ''}" fill="${fill}" stroke="${look.background}" stroke-width="1"/>${alone.join('')}`;
    });
}
function bars(trend, { x, y }, look) {
    return layersOf(trend).map(({ series, bands }) => {
        const parts = bands.flatMap((band, index) => {
            if (band === undefined)
                return [];
            const [left, right] = [pixel(x(index - 0.4)), pixel(x(index + 0.4))];
            const [top, bottom] = [pixel(y(band[1])), pixel(y(band[0]))];
            return bottom > top ? [`M${left},${bottom}V${top}H${Math.max(left + 1, right)}V${bottom}Z`] : [];
        });
        return `<path d="${parts.join('')}" fill="${(0,chart_look/* colourOf */.GW)(look, series.colour)}"/>`;
    });
}
const shapes = { lines, areas, bars };
function axes({ periods }, { left, right, bottom, x, y, ticks }, look) {
    const labels = (0,period_labels/* periodLabels */.Z)(periods, right - left).map(({ period, label }) => {
        const at = pixel(x(period));
        const anchor = at > right - 24 ? 'end' : at < left + 24 ? 'start' : 'middle';
        return { at, label, anchor };
    });
    const heights = ticks.map(({ value, label }) => ({ at: pixel(y(value)), label }));
    const grid = heights.filter((_, index) => index > 0).map(({ at }) => `M${left},${at}.5H${right}`);
    const dashes = labels.map(({ at }) => `M${at}.5,${bottom}v4`);
    return [
        grid.length === 0 ? '' : `<path d="${grid.join('')}" stroke="${look.grid}"/>`,
        `<path d="M${left},${bottom}.5H${right}${dashes.join('')}" stroke="${look.muted}"/>`,
        `<g fill="${look.muted}" text-anchor="end">${heights.map(({ at, label }) => (0,chart_text/* svgText */.i9)(label, { x: left - 6, y: at + 4 })).join('')}</g>`,
        `<g fill="${look.muted}" text-anchor="middle">`,
        ...labels.map(({ at, label, anchor }) => (0,chart_text/* svgText */.i9)(label, {
            x: anchor === 'end' ? right : at,
            y: bottom + 17,
            ...(anchor === 'middle' ? {} : { anchor }),
        })),
        '</g>',
    ];
}
function marks({ marks: all }, { top, bottom, x, left, right }, look) {
    return all.map(({ period, text, number }, index) => {
        const at = Math.min(right - 1, Math.max(left + 1, pixel(x(period - 0.5))));
        const label = (0,chart_text/* svgText */.i9)(String(number ?? index + 1), {
            x: at,
            y: top - 4,
            fill: look.ink,
            anchor: 'middle',
            weight: 600,
        });
        return `<g class="mark"><title>${(0,chart_text/* escapeXml */.X)(text)}</title><path d="M${at}.5,${top}V${bottom}" stroke="${look.ink}" stroke-dasharray="3 3"/>${label}</g>`;
    });
}
const shades = ({ incomplete }, { x, top, bottom }, look) => incomplete.map((period) => {
    const [from, to] = [pixel(x(period - 0.5)), pixel(x(period + 0.5))];
    return rect(from, top, Math.max(1, to - from), bottom - top, look.shade);
});
function lettering(trend, { legend }, look) {
    if (trend.lettering === 'outside')
        return [];
    return [
        (0,chart_text/* svgText */.i9)((0,chart_text/* cut */.Jj)(trend.title, trend.width - 20), { x: 10, y: 19, fill: look.ink, weight: 600 }),
        ...legend.map(({ series: { name, colour }, x, y }) => {
            const paint = (0,chart_look/* colourOf */.GW)(look, colour);
            const swatch = trend.kind === 'lines'
                ? `<path d="M${x},${y}h16" stroke="${paint}" stroke-width="3"${dashOf(colour)}/>`
                : rect(x, y - 6, 12, 12, paint);
            return `${swatch}${(0,chart_text/* svgText */.i9)((0,chart_text/* cut */.Jj)(name, trend.width - x - 24), { x: x + 20, y: y + 4, fill: look.ink })}`;
        }),
    ];
}
function cursorLine({ cursor }, { x, top, bottom }, look) {
    if (cursor === undefined)
        return '';
    const at = pixel(x(cursor));
    return `<path class="cursor" d="M${at}.5,${top}V${bottom}" stroke="${look.ink}" stroke-width="1"/>`;
}
function drawTrend(trend, look) {
    const plot = plotOf(trend);
    return (0,chart_text/* svg */.JW)(trend, plot.height, [
        rect(0, 0, trend.width, plot.height, look.background),
        ...shades(trend, plot, look),
        ...axes(trend, plot, look),
        ...shapes[trend.kind](trend, plot, look),
        ...marks(trend, plot, look),
        cursorLine(trend, plot, look),
        ...lettering(trend, plot, look),
    ]);
}


/***/ }),

/***/ 2282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ periodText),
/* harmony export */   M: () => (/* binding */ dateText)
/* harmony export */ });
/* harmony import */ var _chart_month_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1852);

const dateText = (day) => `${Number(day.slice(8))} ${(0,_chart_month_names_js__WEBPACK_IMPORTED_MODULE_0__/* .monthName */ .g)(day)} ${day.slice(0, 4)}`;
const periodText = (name) => name.length > 7 ? `Week of ${dateText(name)}` : `${(0,_chart_month_names_js__WEBPACK_IMPORTED_MODULE_0__/* .monthName */ .g)(name)} ${name.slice(0, 4)}`;


/***/ }),

/***/ 1494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ figureKeys),
/* harmony export */   u: () => (/* binding */ figures)
/* harmony export */ });
/* harmony import */ var _reports_measures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3200);

function ofMeasure(name, label = _reports_measures_js__WEBPACK_IMPORTED_MODULE_0__/* .measures */ .q[name].label) {
    const { kind, meaning } = _reports_measures_js__WEBPACK_IMPORTED_MODULE_0__/* .measures */ .q[name];
    return { label, unit: kind === 'rate' ? 'share' : 'count', counted: meaning.replaceAll('`', '') };
}
const figures = {
    active_users: ofMeasure('active_users'),
    seats: ofMeasure('seats'),
    seats_unused_28_days: ofMeasure('seats_unused_28_days'),
    avg_daily_active_users: ofMeasure('avg_daily_active_users'),
    interactions: ofMeasure('interactions'),
    generations: ofMeasure('generations'),
    acceptances: ofMeasure('acceptances'),
    completion_acceptance_rate: ofMeasure('completion_acceptance_rate'),
    lines_added: ofMeasure('lines_added'),
    agent_lines_added: ofMeasure('agent_lines_added'),
    pull_requests_created: ofMeasure('pull_requests_created'),
    pull_requests_created_by_copilot: ofMeasure('pull_requests_created_by_copilot', 'Created by Copilot'),
    pull_requests_merged: ofMeasure('pull_requests_merged'),
    pull_requests_merged_created_by_copilot: ofMeasure('pull_requests_merged_created_by_copilot', 'Merged, created by Copilot'),
    pull_requests_reviewed_by_copilot: ofMeasure('pull_requests_reviewed_by_copilot', 'Reviewed by Copilot'),
    copilot_suggestions: ofMeasure('copilot_suggestions', 'Suggestions in reviews'),
    copilot_suggestions_applied: ofMeasure('copilot_suggestions_applied', 'Suggestions applied'),
    avg_daily_cli_users: ofMeasure('avg_daily_cli_users', 'CLI users'),
    avg_daily_cloud_agent_users: ofMeasure('avg_daily_cloud_agent_users', 'Cloud agent users'),
    avg_daily_code_review_users: ofMeasure('avg_daily_code_review_users', 'Code review users'),
    credits: {
        label: 'AI credits',
        unit: 'count',
        counted: 'Sum of grossQuantity in AI credits, as GitHub’s billing API sends it, before any discount.',
    },
    premium_requests: {
        label: 'Premium requests',
        unit: 'count',
        counted: 'Sum of grossQuantity in premium requests, GitHub’s unit before 1 June 2026.',
    },
    gross_amount: {
        label: 'Gross',
        unit: 'usd',
        counted: 'Sum of grossAmount: what the use is worth before the included pool and other discounts.',
    },
    discount_amount: {
        label: 'Covered',
        unit: 'usd',
        counted: 'Sum of discountAmount: what the included pool and other discounts cover.',
    },
    net_amount: {
        label: 'Billed',
        unit: 'usd',
        counted: 'Sum of netAmount: what will be billed beyond the pool. Without seats, taxes and Actions minutes. Nothing is recomputed.',
    },
};
const figureKeys = Object.keys(figures);


/***/ }),

/***/ 4900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ linesByPeople)
/* harmony export */ });
const linesByPeople = (lines, byAgents) => lines.map((all, index) => {
    const agents = byAgents[index] ?? null;
    return all === null || agents === null ? null : Math.max(0, all - agents);
});


/***/ }),

/***/ 1523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ periodRow)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1494);

function periodRow(row) {
    const { start, end, days, settled_days, adoption } = row;
    const known = row;
    const figures = _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .figureKeys */ .N.map((key) => {
        const value = known[key];
        return [key, value == null || value === '' ? null : Number(value)];
    });
    return { start, end, days, settled_days, adoption, ...Object.fromEntries(figures) };
}


/***/ }),

/***/ 6620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ changeText)
/* harmony export */ });
/* harmony import */ var _reports_small_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9460);
/* harmony import */ var _markdown_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1875);


function changeText(current, previous) {
    if (current === null || previous === null)
        return undefined;
    return previous < _reports_small_base_js__WEBPACK_IMPORTED_MODULE_1__/* .SMALL_BASE */ .E ? (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)(current - previous) : (0,_markdown_number_js__WEBPACK_IMPORTED_MODULE_0__/* .signedPercent */ .wu)(current / previous - 1);
}


/***/ })

};
