// 朗读正文：一段一段地读，读到哪里标到哪里，再按一次就停。浏览器不会朗读时，按钮不出现。
{
  const button = document.getElementById('reader');
  const speech = window.speechSynthesis;
  if (button && speech && window.SpeechSynthesisUtterance) {
    const PARTS = ['h2', 'h3', 'h4', 'p', 'li', 'caption', 'tr', 'figcaption'].map((name) => `.prose ${name}`).join();
    const parts = () => Array.from(document.querySelectorAll(PARTS))
      .filter((part) => !part.querySelector('p, li, tr') && part.textContent.trim() !== '');
    let spoken = null;
    const mark = (part) => {
      if (spoken) spoken.classList.remove('spoken');
      spoken = part;
      if (spoken) spoken.classList.add('spoken');
    };
    const stop = () => {
      speech.cancel();
      mark(null);
      button.textContent = '朗读正文';
      button.setAttribute('aria-pressed', 'false');
    };
    const read = () => {
      button.textContent = '停止朗读';
      button.setAttribute('aria-pressed', 'true');
      const all = parts();
      all.forEach((part, index) => {
        const words = new SpeechSynthesisUtterance(part.textContent.trim().replace(/\s+/g, ' '));
        words.lang = 'zh-CN';
        words.onstart = () => mark(part);
        words.onerror = (event) => {
          if (event.error !== 'canceled' && event.error !== 'interrupted') stop();
        };
        if (index === all.length - 1) words.onend = stop;
        speech.speak(words);
      });
    };
    button.addEventListener('click', () => (button.getAttribute('aria-pressed') === 'true' ? stop() : read()));
    window.addEventListener('pagehide', () => speech.cancel());
    button.parentElement.hidden = false;
  }
}
