// 离开本站前先问：通到别的网站的链接，先说清去哪里，由读者决定。没有脚本，或浏览器没有对话框时，带 ↗ 的链接直接打开。
{
  // 网站自己的主机：眼前这一个，和正式网址的那一个（预览时两者不同）。
  const canonical = document.querySelector('link[rel=canonical]');
  const own = [location.host, canonical ? new URL(canonical.href).host : location.host];
  const leaves = (link) => /^https?:$/.test(link.protocol) && own.indexOf(link.host) < 0;
  const element = (name, settings) => Object.assign(document.createElement(name), settings);
  let notice = null;

  const make = () => {
    const dialog = element('dialog', { className: 'leave' });
    const host = element('b', {});
    const text = element('p', { id: 'leave-text' });
    const go = element('a', { rel: 'external', textContent: '继续访问' });
    const stay = element('button', { type: 'button', textContent: '留在本站' });
    const choices = element('p', {});
    dialog.setAttribute('aria-labelledby', 'leave-title');
    dialog.setAttribute('aria-describedby', 'leave-text');
    text.append('前往 ', host, '。那是别的网站，内容由它自己负责。');
    choices.append(go, stay);
    dialog.append(element('h2', { id: 'leave-title', textContent: '您将离开本站' }), text, choices);
    // 关上以后，浏览器把焦点放回原来的链接；从那边退回来，也不再挡着。
    go.addEventListener('click', () => dialog.close());
    stay.addEventListener('click', () => dialog.close());
    document.body.append(dialog);
    return { dialog, host, go };
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || !leaves(link) || !window.HTMLDialogElement || link.closest('.leave')) return;
    event.preventDefault();
    notice = notice || make();
    notice.host.textContent = link.hostname;
    notice.go.href = link.href;
    notice.dialog.showModal();
  });
}
