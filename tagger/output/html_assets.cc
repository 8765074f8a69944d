#include "tagger/output/html_assets.h"

namespace tagger {

const std::string_view kHtmlStyle = R"css(
:root{color-scheme:light dark;--page:#f6f5f2;--sheet:#fff;--ink:#1d1d1f;--soft:#6b6b70;--line:#e3e1dc;--accent:#2456a6}
@media (prefers-color-scheme:dark){:root{--page:#17181a;--sheet:#1f2124;--ink:#e6e5e2;--soft:#9a9aa0;--line:#34363a;--accent:#8ab4f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);display:flex;flex-direction:column;min-height:100vh;
 font:17px/1.65 Georgia,"Noto Serif","Times New Roman",serif}
.legend,.meta,.keywords,table,.card,footer,.badge{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.legend{order:-1;position:sticky;top:0;z-index:2;background:var(--sheet);border-bottom:1px solid var(--line);
 padding:.6rem 1.2rem;display:flex;flex-wrap:wrap;gap:.4rem .5rem;align-items:center;font-size:.82rem}
.legend strong{margin-right:.6rem;font-weight:600}
.legend label:not([class]){background:#dee2e6}
.legend label{display:inline-flex;align-items:center;gap:.35rem;padding:.18rem .6rem;border-radius:1rem;
 color:#1d1d1f;cursor:pointer;user-select:none}
.legend input{margin:0;accent-color:#333}
.legend b{font-weight:600;font-variant-numeric:tabular-nums}
main{width:100%;max-width:56rem;margin:1.6rem auto;padding:0 1rem;flex:1}
article{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:1.8rem 2.4rem;margin:0 0 1.6rem}
h2{font-size:1.55rem;line-height:1.3;margin:.15rem 0 1rem;font-weight:700}
.meta{font-size:.78rem;color:var(--soft);overflow-wrap:anywhere}
.meta a{color:var(--accent)}
.text{overflow-wrap:break-word;unicode-bidi:plaintext}
.text p{margin:0 0 .55em}
.text p.gap{margin-top:1.1em}
mark{color:#1d1d1f;background:#dee2e6;border-radius:3px;padding:.06em .16em;margin:0 -.04em;cursor:help;
 box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark:hover,mark:focus{outline:2px solid var(--accent);outline-offset:1px}
mark.picked{box-shadow:0 0 0 2px var(--sheet),0 0 0 4px var(--accent)}
.keywords{display:flex;flex-wrap:wrap;gap:.4rem;margin:1.3rem 0 0;padding:0;list-style:none;font-size:.8rem}
.keywords li{border:1px solid var(--line);border-radius:1rem;padding:.12rem .65rem}
.keywords li.first{background:color-mix(in srgb,var(--accent) 14%,transparent)}
.keywords small{color:var(--soft);margin-left:.3rem}
details{margin-top:1.1rem;font-size:.84rem}
summary{cursor:pointer;color:var(--soft);font-family:system-ui,sans-serif}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin-top:.5rem;font-size:.82rem;line-height:1.4}
th{text-align:left;font-weight:600;color:var(--soft)}
th,td{padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
tbody tr{cursor:pointer}
tbody tr:hover{background:color-mix(in srgb,var(--accent) 7%,transparent)}
.badge{display:inline-block;color:#1d1d1f;background:#dee2e6;border-radius:3px;padding:0 .4em;font-size:.7rem;letter-spacing:.02em}
.bar{display:inline-block;height:.45rem;background:var(--accent);border-radius:2px;opacity:.65;margin-right:.4rem}
.notes,article.error{font-family:system-ui,sans-serif}
.notes{font-size:.8rem;color:var(--soft);padding-left:1.1rem}
.error{border-color:#d9480f;color:#d9480f}
.card{position:absolute;z-index:3;max-width:24rem;background:var(--sheet);color:var(--ink);border:1px solid var(--line);
 border-radius:8px;box-shadow:0 6px 24px #0003;padding:.6rem .8rem;font-size:.8rem;line-height:1.45;pointer-events:none}
.card dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .7rem;margin:.3rem 0 0}
.card dt{color:var(--soft)}
.card dd{margin:0;overflow-wrap:anywhere}
.card .name{font-weight:600;margin-left:.45rem}
footer{color:var(--soft);font-size:.75rem;text-align:center;padding:0 0 1.5rem}
@media (max-width:40rem){article{padding:1.1rem 1.1rem}h2{font-size:1.3rem}}
@media print{.legend{position:static}article{border:0}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

const std::string_view kHtmlScript = R"js(
(function(){
var card=document.createElement('div');card.className='card';card.hidden=true;document.body.appendChild(card);
function node(tag,text,parent,cls){var n=document.createElement(tag);n.textContent=text;if(cls)n.className=cls;parent.appendChild(n);return n}
function show(mark){
 card.textContent='';
 var rows=mark.dataset.card.split('\n');
 node('span',rows[0],card,'badge '+mark.className.split(' ')[0]);
 node('span',rows[1],card,'name');
 var list=node('dl','',card);
 rows.slice(2).forEach(function(row){var at=row.indexOf('\t');node('dt',row.slice(0,at),list);node('dd',row.slice(at+1),list)});
 card.hidden=false;
 var box=mark.getClientRects()[0]||mark.getBoundingClientRect(),wide=document.documentElement.clientWidth;
 var below=box.bottom+card.offsetHeight+12<window.innerHeight||box.top<card.offsetHeight+12;
 card.style.left=Math.max(8,Math.min(box.left,wide-card.offsetWidth-8))+window.scrollX+'px';
 card.style.top=(below?box.bottom+6:box.top-card.offsetHeight-6)+window.scrollY+'px';
}
function markOf(event){return event.target.closest&&event.target.closest('mark')}
['mouseover','focusin'].forEach(function(type){document.addEventListener(type,function(event){
 var mark=markOf(event);if(mark&&mark.dataset.card)show(mark)})});
['mouseout','focusout'].forEach(function(type){document.addEventListener(type,function(event){if(markOf(event))card.hidden=true})});
document.addEventListener('change',function(event){
 var label=event.target.dataset.label;if(label)document.body.classList.toggle('off'+label,!event.target.checked)});
document.addEventListener('click',function(event){
 var row=event.target.closest&&event.target.closest('tr[data-entity]');if(!row)return;
 var article=row.closest('article'),first=null;
 document.querySelectorAll('mark.picked').forEach(function(mark){mark.classList.remove('picked')});
 article.querySelectorAll('mark[data-entity="'+row.dataset.entity+'"]').forEach(function(mark){
  mark.classList.add('picked');first=first||mark});
 if(first)first.scrollIntoView({behavior:'smooth',block:'center'});
});
})();
)js";

}  // namespace tagger
