#ifndef TOOLS_TAGGER_ORDERED_PIPELINE_H_
#define TOOLS_TAGGER_ORDERED_PIPELINE_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace tagger::cli {

// Works on items by several threads and delivers the results in the order in which the items
// were pushed, so that the output does not depend on the number of threads.
//
//   OrderedPipeline<std::string, size_t> pipeline(4, count_words, print);
//   while (...) if (!pipeline.Push(next)) break;
//   pipeline.Finish();
//
// At most 2 * threads + 2 items are in flight, worked on or waiting for delivery: memory stays flat
// however long the input is. `work` is called from many threads at once; `deliver` from one thread at a
// time. When `deliver` returns false the pipeline stops: nothing more is worked on or delivered.
// With one thread everything happens inside Push, on the caller's thread.
// Push and Finish are to be called from one thread. Finish (or the destructor) joins the threads.
template <typename Item, typename Result>
class OrderedPipeline {
 public:
  using Work = std::function<Result(Item)>;
  using Deliver = std::function<bool(Result)>;

  OrderedPipeline(size_t threads, Work work, Deliver deliver)
      : capacity_(2 * threads + 2), work_(std::move(work)), deliver_(std::move(deliver)) {
    if (threads <= 1) return;
    for (size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { RunWorker(); });
  }

  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;
  ~OrderedPipeline() { Finish(); }

  // Waits for room. False if the pipeline has stopped.
  bool Push(Item item) {
    if (threads_.empty()) {
      stopped_ = stopped_ || !deliver_(work_(std::move(item)));
      return !stopped_;
    }
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return slots_.size() < capacity_ || stopped_; });
    if (stopped_) return false;
    slots_.push_back({std::move(item), std::nullopt});
    lock.unlock();
    work_ready_.notify_one();
    return true;
  }

  // Waits until all that was pushed is delivered, or the pipeline has stopped. False if it has.
  bool Finish() {
    {
      const std::lock_guard lock(mutex_);
      finishing_ = true;
    }
    work_ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
    return !stopped_;
  }

 private:
  struct Slot {
    Item item;
    std::optional<Result> result;
  };

  void RunWorker() {
    std::unique_lock lock(mutex_);
    while (true) {
      work_ready_.wait(lock, [this] { return started_ < slots_.size() || finishing_ || stopped_; });
      if (stopped_ || started_ == slots_.size()) return;
      WorkOn(slots_[started_++], lock);
      DeliverReady(lock);
    }
  }

  // References into slots_ stay valid: it only changes at its ends, and never drops an unfinished slot.
  void WorkOn(Slot& slot, std::unique_lock<std::mutex>& lock) {
    Item item = std::move(slot.item);
    lock.unlock();
    std::optional<Result> result(work_(std::move(item)));
    lock.lock();
    slot.result = std::move(result);
  }

  void DeliverReady(std::unique_lock<std::mutex>& lock) {
    if (delivering_) return;  // whoever delivers will see this result too
    delivering_ = true;
    while (!stopped_ && !slots_.empty() && slots_.front().result.has_value()) {
      Result result = std::move(*slots_.front().result);
      slots_.pop_front();
      --started_;
      lock.unlock();
      room_.notify_one();
      const bool go_on = deliver_(std::move(result));
      lock.lock();
      if (!go_on) Stop();
    }
    delivering_ = false;
  }

  void Stop() {
    stopped_ = true;
    work_ready_.notify_all();
    room_.notify_all();
  }

  const size_t capacity_;
  const Work work_;
  const Deliver deliver_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable work_ready_;
  std::condition_variable room_;
  std::deque<Slot> slots_;  // those in flight, the oldest first
  size_t started_ = 0;      // slots_[0, started_) are taken by workers
  bool delivering_ = false;
  bool finishing_ = false;
  bool stopped_ = false;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_ORDERED_PIPELINE_H_
