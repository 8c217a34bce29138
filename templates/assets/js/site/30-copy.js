// 可以复制的代码：有脚本时每段代码多一个“复制代码”按钮；没有脚本时代码照样能选中、复制。
for (const code of document.querySelectorAll('textarea[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = '复制代码';
  button.setAttribute('aria-describedby', code.getAttribute('aria-describedby'));
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = ' 已复制';
    } catch (error) {
      said.textContent = ' 浏览器不让复制，代码已选中，请自己复制';
    }
  });
  const line = document.createElement('p');
  line.append(button, said);
  code.after(line);
}
