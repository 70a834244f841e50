export const id = 110;
export const ids = [110];
export const modules = {

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


/***/ })

};
