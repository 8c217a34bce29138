// 找我的社区：打名字，或者用自己的位置。名册第一次用到时才读；位置只在这台设备上用，不发出去。
(() => {
  'use strict';
  const finder = document.getElementById('by-name');
  const field = document.getElementById('community-name');
  const results = document.getElementById('community-names');
  const status = document.getElementById('found');
  const root = finder.dataset.root;
  const most = 8;
  let names;

  finder.hidden = false;

  const read = () => {
    names ??= fetch(finder.dataset.names).then((answer) => answer.json()).then((subdistricts) => (
      subdistricts.flatMap(([district, name, code, at, communities]) => [
        { name, place: district, path: `subdistricts/${code}/`, at, isSubdistrict: true },
        ...communities.map(([community, id, position]) => ({
          name: community, place: district + name, path: `communities/${id.startsWith('-') ? code + id : id}/`, at: position,
        })),
      ])));
    return names;
  };

  const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '');

  const list = (places, remark) => results.replaceChildren(...places.map((place) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + place.path;
    link.textContent = `${place.name}（${place.place}）`;
    line.append(link, remark(place));
    return line;
  }));

  const fail = () => { status.textContent = '名册没有读到，请在下面按区来找。'; };

  const byName = () => {
    const wanted = plain(field.value);
    if (!wanted) {
      list([], () => '');
      status.textContent = '';
      return;
    }
    read().then((all) => {
      if (plain(field.value) !== wanted) return;
      const rank = ({ name }) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2);
      const found = all.filter(({ name }) => name.includes(wanted)).sort((one, other) => rank(one) - rank(other));
      list(found.slice(0, most), (place) => (place.isSubdistrict ? ' 看这里的社区' : ''));
      status.textContent = found.length
        ? `找到 ${found.length} 个${found.length > most ? `，先列 ${most} 个，再多打一个字` : ''}。`
        : '没有这个名字。换个说法，或者在下面按区来找。';
    }, fail);
  };

  field.addEventListener('focus', () => { read().catch(fail); }, { once: true });
  field.addEventListener('input', byName);
  field.addEventListener('keydown', (event) => {
    const first = results.querySelector('a');
    if (event.key === 'Enter' && first) first.click();
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    }
  });

  const radians = (degrees) => degrees * Math.PI / 180;
  const metres = ([lat, lng], { latitude, longitude }) => {
    const half = (one, other) => Math.sin(radians(one - other) / 2) ** 2;
    const chord = half(lat, latitude) + Math.cos(radians(lat)) * Math.cos(radians(latitude)) * half(lng, longitude);
    return 2 * 6371000 * Math.asin(Math.sqrt(chord));
  };

  document.getElementById('by-position').addEventListener('click', () => {
    if (!navigator.geolocation) {
      status.textContent = '这个浏览器不能告诉网页您在哪里。请按名字或按区来找。';
      return;
    }
    status.textContent = '正在读取位置……';
    navigator.geolocation.getCurrentPosition(({ coords }) => read().then((all) => {
      const near = all.filter(({ at }) => at)
        .map((place) => ({ ...place, metres: metres(place.at.split(',').map(Number), coords) }))
        .sort((one, other) => one.metres - other.metres).slice(0, 6);
      list(near, (place) => ` 直线约 ${(place.metres / 1000).toFixed(1)} 公里`);
      status.textContent = '离您最近的社区和街道如下。很多社区没有报送位置，请点自己的街道再找。';
    }, fail), () => {
      status.textContent = '没有得到位置：可能没有允许，或暂时定不了位。请按名字或按区来找。';
    }, { timeout: 10000, maximumAge: 60000 });
  });
})();
