// 大地图：从页面上的清单读出地点，画在底图上；图一动，清单跟着变。没有脚本时，清单和全市地图照样看得到。
(async () => {
  'use strict';
  const atlas = document.getElementById('atlas');
  if (!atlas || !window.L) return;
  const explorer = document.getElementById('explorer');
  const form = document.getElementById('map-filter');
  const status = document.getElementById('in-view');
  const canvas = document.getElementById('canvas');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const filters = ['kind', 'phase', 'district'];
  const most = 100;
  const batch = 40;
  let isNear = false;
  // 分几步来，步与步之间让浏览器先做别的，慢的手机也不会卡住。
  const pause = () => new Promise((done) => { setTimeout(done); });

  const places = [...document.querySelectorAll('#places li')].map((item) => ({
    item,
    kind: item.dataset.kind,
    phase: item.dataset.phase,
    district: item.closest('section').dataset.district,
    at: item.dataset.at && item.dataset.at.split(',').map(Number),
  }));

  // 符号和聚合都是按钮：能用键盘走到，读屏软件念得出名称。
  const Sign = L.DivIcon.extend({
    createIcon(old) {
      const element = L.DivIcon.prototype.createIcon.call(this, old);
      element.replaceChildren(this.options.draw());
      element.setAttribute('role', 'button');
      element.setAttribute('aria-label', this.options.label());
      return element;
    },
  });

  const signOf = (place) => new Sign({
    className: `spot ${place.phase}`,
    iconSize: [44, 44],
    draw: () => explorer.querySelector(`.legend svg[data-kind="${place.kind}"]`).cloneNode(true),
    label: () => [...place.item.children].slice(0, 2).map((part) => part.textContent.trim()).join(' '),
  });

  const signOfGroup = (group) => {
    const count = document.createElement('span');
    count.textContent = group.getChildCount();
    return new Sign({
      className: 'spot group', iconSize: [44, 44], draw: () => count, label: () => `这一片有 ${group.getChildCount()} 处，打开来看`,
    });
  };

  explorer.hidden = false;
  document.getElementById('still').hidden = true;
  document.getElementById('list').textContent = '图上有的地点';
  atlas.classList.add('exploring');
  for (const { item } of places) item.hidden = true;
  await pause();

  const map = L.map('canvas', {
    attributionControl: false, zoomControl: false, minZoom: 7, maxZoom: 18,
    fadeAnimation: !calm, zoomAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm,
  });
  L.control.zoom({ zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);
  const groups = L.markerClusterGroup({
    maxClusterRadius: 46, showCoverageOnHover: false, animate: !calm, iconCreateFunction: signOfGroup,
    spiderLegPolylineOptions: { className: 'leg', weight: 1 },
  });

  const put = (place) => {
    place.marker = L.marker(place.at, { icon: signOf(place) }).bindPopup(() => popup(place));
    place.marker.on('popupopen', () => place.item.classList.add('on'));
    place.marker.on('popupclose', () => place.item.classList.remove('on'));
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '图上看';
    button.setAttribute('aria-label', `图上看：${place.item.firstElementChild.textContent}`);
    button.addEventListener('click', () => {
      if (groups.hasLayer(place.marker)) groups.zoomToShowLayer(place.marker, () => place.marker.openPopup());
    });
    place.item.append(' ', button);
  };

  function popup(place) {
    const content = document.createElement('div');
    const remark = document.createElement('p');
    remark.textContent = place.item.querySelector('small').textContent;
    content.append(place.item.firstElementChild.cloneNode(true), remark);
    return content;
  }

  // 打开弹窗后焦点进去，关上后回到原来的符号。
  map.on('popupopen', ({ popup }) => {
    const close = popup.getElement().querySelector('.leaflet-popup-close-button');
    close.setAttribute('aria-label', '关闭');
    close.setAttribute('role', 'button');
    popup.getElement().querySelector('.leaflet-popup-content a').focus({ preventScroll: true });
  });
  map.getContainer().addEventListener('keydown', (event) => {
    if (event.key === 'Escape') map.closePopup();
  });
  map.on('popupclose', ({ popup }) => {
    const isInside = document.activeElement === document.body || popup.getElement().contains(document.activeElement);
    const sign = popup._source && popup._source.getElement();
    if (isInside && sign) sign.focus({ preventScroll: true });
  });

  const matches = (place) => filters.every((name) => !form.elements[name].value || form.elements[name].value === place[name]);

  const show = () => {
    const view = map.getBounds();
    const found = places.filter(matches);
    const shown = found.filter((place) => place.at && view.contains(place.at));
    const listed = new Set(shown.slice(0, most));
    for (const place of places) place.item.hidden = !listed.has(place);
    for (const section of document.querySelectorAll('#places section')) {
      section.hidden = !section.querySelector('li:not([hidden])');
    }
    const unplaced = found.filter((place) => !place.at).length;
    status.textContent = `图上这一片有 ${shown.length} 处，符合条件的共 ${found.length} 处`
      + (unplaced ? `，其中 ${unplaced} 处没有报送位置，不在图上。` : '。')
      + (shown.length > most ? `下面列出前 ${most} 处，放大地图或加条件看其余。` : '');
    remember();
  };

  // 条件写进网址的查询部分，可以转发；看到哪里写在 # 后面，不会发给服务器；按位置找时不写。
  const remember = () => {
    const query = new URLSearchParams(filters.map((name) => [name, form.elements[name].value]).filter(([, value]) => value));
    const { lat, lng } = map.getCenter();
    const view = isNear ? '' : `#at=${lat.toFixed(4)},${lng.toFixed(4)},${map.getZoom()}`;
    const text = query.toString();
    history.replaceState(null, '', location.pathname + (text ? `?${text}` : '') + view);
  };

  const everything = () => L.latLngBounds(places.filter((place) => place.at && matches(place)).map((place) => place.at));
  const fit = () => {
    const bounds = everything();
    if (bounds.isValid()) map.fitBounds(bounds.pad(0.05), { maxZoom: 15, animate: !calm });
  };

  // 一批一批地放到图上；中途换了条件，就按新的来。
  let turn = 0;
  const apply = async () => {
    turn += 1;
    const own = turn;
    canvas.setAttribute('aria-busy', 'true');
    groups.clearLayers();
    const found = places.filter((place) => place.at && matches(place));
    for (let from = 0; from < found.length && own === turn; from += batch) {
      const next = found.slice(from, from + batch);
      next.filter((place) => !place.marker).forEach(put);
      groups.addLayers(next.map((place) => place.marker));
      await pause();
    }
    if (own === turn) canvas.setAttribute('aria-busy', 'false');
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    apply();
    isNear = false;
    if (event.target.name === 'district') fit();
    show();
  });
  form.addEventListener('reset', () => setTimeout(() => {
    isNear = false;
    apply();
    fit();
    show();
  }));

  for (const [name, value] of new URLSearchParams(location.search)) {
    if (filters.includes(name)) form.elements[name].value = value;
  }
  const [lat, lng, zoom] = (new URLSearchParams(location.hash.slice(1)).get('at') || '').split(',').map(Number);
  if (zoom > 0 && Math.abs(lat) <= 90) map.setView([lat, lng], zoom); else fit();
  if (!map._loaded) map.setView([30.2, 119.5], 8);
  map.on('dragstart', () => { isNear = false; });
  map.on('moveend', show);
  await pause();
  show();
  await pause();
  groups.addTo(map);
  apply();

  // 底图：区界是面，区和乡镇（街道）的名称随缩放出现。
  fetch(explorer.dataset.ground).then((answer) => answer.json()).then(({ features }) => {
    L.geoJSON(features.filter((feature) => feature.properties.rank === 'outline'), {
      interactive: false, style: { className: 'outline' },
    }).addTo(map);
    const pane = map.createPane('names');
    pane.style.zIndex = 450;
    pane.style.pointerEvents = 'none';
    pane.setAttribute('aria-hidden', 'true');
    const named = (rank) => L.layerGroup(features.filter((feature) => feature.properties.rank === rank).map((feature) => {
      const name = document.createElement('span');
      name.textContent = feature.properties.name;
      return L.marker([...feature.geometry.coordinates].reverse(), {
        pane: 'names', interactive: false, keyboard: false,
        icon: L.divIcon({ className: `place-name ${rank}`, iconSize: null, html: name }),
      });
    }));
    const layers = {};
    const choose = () => {
      const rank = map.getZoom() >= 13 ? 'subdistrict' : 'district';
      layers[rank] = layers[rank] || named(rank);
      Object.keys(layers).forEach((one) => (one === rank ? layers[one].addTo(map) : layers[one].remove()));
    };
    map.on('zoomend', choose);
    choose();
  }).catch(() => { explorer.dataset.ground = ''; });

  // 我附近：位置只在这台设备上用，不写进网址，也不发出去。
  const note = document.getElementById('near-note');
  const nearest = document.getElementById('nearest');
  let here;
  document.getElementById('near').addEventListener('click', () => {
    if (!navigator.geolocation) {
      note.textContent = '这个浏览器不能告诉网页您在哪里。请按区来找。';
      return;
    }
    note.textContent = '正在读取位置……';
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      isNear = true;
      const at = L.latLng(coords.latitude, coords.longitude);
      if (here) here.remove();
      here = L.circleMarker(at, { className: 'here', radius: 9, interactive: false }).addTo(map);
      const found = places.filter((place) => place.at && matches(place))
        .map((place) => ({ place, metres: Math.round(map.distance(at, place.at)) }))
        .sort((one, other) => one.metres - other.metres).slice(0, 5);
      const written = (metres) => (metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`);
      nearest.replaceChildren(...found.map(({ place, metres }) => {
        const line = document.createElement('li');
        line.append(place.item.firstElementChild.cloneNode(true), ` 直线 ${written(metres)}`);
        return line;
      }));
      nearest.hidden = !found.length;
      note.textContent = found.length ? '离您最近的：' : '没有符合条件的地点。';
      map.fitBounds(L.latLngBounds([at, ...found.map(({ place }) => place.at)]).pad(0.1), { maxZoom: 15, animate: !calm });
      show();
    }, () => { note.textContent = '没有得到位置：可能没有允许，或暂时定不了位。请按区来找。'; }, { timeout: 10000, maximumAge: 60000 });
  });
})();
